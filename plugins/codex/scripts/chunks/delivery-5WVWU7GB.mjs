import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-VVMDUFVO.mjs";
import "./chunk-XETTW3YW.mjs";
import "./chunk-4C2EQQBJ.mjs";
import "./chunk-PSARVJ5Z.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
