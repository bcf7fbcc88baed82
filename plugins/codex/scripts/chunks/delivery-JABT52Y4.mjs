import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-UCI32RYU.mjs";
import "./chunk-PGAZX7DJ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-SEDTPTL2.mjs";
import "./chunk-ONFLSGQZ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
