import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-DRUWXXTH.mjs";
import "./chunk-Y4SKMFQV.mjs";
import "./chunk-W7V6AJE2.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-XKGGBHEX.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
