import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GONE,
  RENAMED,
  isPredecessor
} from "./chunk-H2Q535TZ.mjs";
import "./chunk-TR3RVFHI.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  GONE,
  RENAMED,
  isPredecessor
};
