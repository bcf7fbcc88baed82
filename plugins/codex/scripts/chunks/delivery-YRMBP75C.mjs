import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-2WHKG4OP.mjs";
import "./chunk-XWZWIWIY.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-NWHRVLSX.mjs";
import "./chunk-LVBJIRL2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
