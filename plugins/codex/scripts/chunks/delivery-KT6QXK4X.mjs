import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-XGW44JB6.mjs";
import "./chunk-Y4RTAQP5.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-4N4YVASK.mjs";
import "./chunk-SCJYE53S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
