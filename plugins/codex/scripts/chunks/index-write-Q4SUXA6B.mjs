import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-ZSFJHPIO.mjs";
import "./chunk-QEEDLCBT.mjs";
import "./chunk-GEV4J4JT.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-34K6TXS2.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
