import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-KM4D3OMY.mjs";
import "./chunk-O7ITJT2Q.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-5HT7RP64.mjs";
import "./chunk-VLS2ZDPR.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
