import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-KHCKIVFP.mjs";
import "./chunk-GJIZKU5R.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
