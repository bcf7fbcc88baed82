import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-DOIWGBRR.mjs";
import "./chunk-3E74TAKT.mjs";
import "./chunk-Y6YH5JJS.mjs";
import "./chunk-YZRVSOMV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
