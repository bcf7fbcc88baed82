import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-LVWKVSTG.mjs";
import "./chunk-B2WYKT4Y.mjs";
import "./chunk-QUFLII7O.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-NBKX3RNE.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-EIKS3X4I.mjs";
import "./chunk-LS24I6JE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
