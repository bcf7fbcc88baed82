import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-K45SBKEC.mjs";
import "./chunk-K7EXL2ZQ.mjs";
import "./chunk-F7ZEGYBJ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
