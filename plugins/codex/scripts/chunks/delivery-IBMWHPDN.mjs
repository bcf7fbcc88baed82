import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-56D76BAG.mjs";
import "./chunk-36QDDSWQ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-6DOJUWP2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
