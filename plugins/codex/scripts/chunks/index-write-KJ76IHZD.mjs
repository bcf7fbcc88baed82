import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-ZYCSHHNT.mjs";
import "./chunk-YSMLDND4.mjs";
import "./chunk-HZUUBUOD.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-LUIKVVYP.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-F5V3ZLH4.mjs";
import "./chunk-M225BYIF.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
