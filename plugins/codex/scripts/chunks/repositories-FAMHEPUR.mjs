import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-7ZKRWSGN.mjs";
import "./chunk-YDEQHRPP.mjs";
import "./chunk-IUVM7US6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
