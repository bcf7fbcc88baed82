import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-L56CGOC5.mjs";
import "./chunk-AF2OOLVI.mjs";
import "./chunk-5CJCJN6D.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
