import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-DWLT7RLY.mjs";
import "./chunk-IS5PMJFI.mjs";
import "./chunk-QIC2VGOS.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-D525YIGF.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-AB4HJNOQ.mjs";
import "./chunk-CIUBWFZT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
