import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-AY5GCTDQ.mjs";
import "./chunk-JLKJX6KE.mjs";
import "./chunk-H7MTDU7I.mjs";
import "./chunk-RL5G7WMM.mjs";
import "./chunk-MSVKN3YU.mjs";
import "./chunk-66MNSOSM.mjs";
import "./chunk-F47V3QSY.mjs";
import "./chunk-FKSQIYMF.mjs";
import "./chunk-T7SQI372.mjs";
import "./chunk-VDQBBGCI.mjs";
import "./chunk-5XPAZ2J2.mjs";
import "./chunk-AJDCQNQW.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-EE66SXHM.mjs";
import "./chunk-KRGBAAFD.mjs";
import "./chunk-CKHWW267.mjs";
import "./chunk-ECJRPYM2.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-LOOEOQ5A.mjs";
import "./chunk-FIJR37BH.mjs";
import "./chunk-A6MCTELN.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths
};
