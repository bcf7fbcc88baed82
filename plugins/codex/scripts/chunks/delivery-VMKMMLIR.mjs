import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-XNVNKB6X.mjs";
import "./chunk-CL4GUE5O.mjs";
import "./chunk-NNYNUZF5.mjs";
import "./chunk-WVVKNGIU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
