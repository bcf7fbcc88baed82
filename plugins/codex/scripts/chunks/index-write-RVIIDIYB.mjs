import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-YZ6N7SBH.mjs";
import "./chunk-BDXP3NOK.mjs";
import "./chunk-DLZ2H5P3.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-EE66SXHM.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-FIJR37BH.mjs";
import "./chunk-A6MCTELN.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
