import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-V72WVTJZ.mjs";
import "./chunk-ELNUOP2R.mjs";
import "./chunk-3VGN2TRA.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-W6HXXI5V.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-DDXKDTXL.mjs";
import "./chunk-5BVUVH66.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
