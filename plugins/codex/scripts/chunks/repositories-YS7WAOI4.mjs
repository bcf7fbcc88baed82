import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-YTIAOM4X.mjs";
import "./chunk-C3VLW7NM.mjs";
import "./chunk-LKJXTDJ4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
