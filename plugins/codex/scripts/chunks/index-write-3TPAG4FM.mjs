import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-D33WDLWX.mjs";
import "./chunk-LTN53OMO.mjs";
import "./chunk-Y26AZ75C.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-YD53VIJ6.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-5XGDUIIE.mjs";
import "./chunk-NVPYJDZV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
