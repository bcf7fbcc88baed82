import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-2CINU2KV.mjs";
import "./chunk-NXXC7DGA.mjs";
import "./chunk-KUJIWGPS.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-PR5AFFGK.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-NWHRVLSX.mjs";
import "./chunk-LVBJIRL2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
