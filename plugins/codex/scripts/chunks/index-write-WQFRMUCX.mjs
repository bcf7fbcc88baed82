import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-HGGQQPCO.mjs";
import "./chunk-BA476SA5.mjs";
import "./chunk-B55YVRLD.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-MZZTAHFV.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-4N4YVASK.mjs";
import "./chunk-SCJYE53S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
