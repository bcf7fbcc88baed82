import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-BSG5SKGI.mjs";
import "./chunk-73RM3FFG.mjs";
import "./chunk-XQQVFT5I.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-MSBYJYJQ.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-K7EXL2ZQ.mjs";
import "./chunk-F7ZEGYBJ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
