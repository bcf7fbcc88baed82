import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-XGUMIGB4.mjs";
import "./chunk-IKYYJHR7.mjs";
import "./chunk-RYP7GHO2.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-3YDMU3IA.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-Y6YH5JJS.mjs";
import "./chunk-YZRVSOMV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
