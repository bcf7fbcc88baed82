import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-TIEJGWM4.mjs";
import "./chunk-GPC2GRQA.mjs";
import "./chunk-5XGDUIIE.mjs";
import "./chunk-NVPYJDZV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
