import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-PRIZCJQR.mjs";
import "./chunk-FKKEXCSK.mjs";
import "./chunk-JG7H7FOE.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-DZBYAQLL.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-5HT7RP64.mjs";
import "./chunk-VLS2ZDPR.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
