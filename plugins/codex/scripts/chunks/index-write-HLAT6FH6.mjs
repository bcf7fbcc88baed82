import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-IQW6VLXB.mjs";
import "./chunk-XCEBJASS.mjs";
import "./chunk-3A6TSWUU.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-GILJ2LDN.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
