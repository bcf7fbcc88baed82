import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-I4Z56Y7T.mjs";
import "./chunk-R3T3755U.mjs";
import "./chunk-Y6EOQEIR.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-APTN72RS.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-T5PDBX5E.mjs";
import "./chunk-ARLONESM.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
