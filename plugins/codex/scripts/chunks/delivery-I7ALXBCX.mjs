import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-SME637YS.mjs";
import "./chunk-24Z2M7ZM.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-FAMPJYGD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
