import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-YKQSCIEZ.mjs";
import "./chunk-CJOEJ6UB.mjs";
import "./chunk-DDXKDTXL.mjs";
import "./chunk-5BVUVH66.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
