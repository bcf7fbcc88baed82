import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-ET4GJWW5.mjs";
import "./chunk-2WGTWSSZ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-4EA6BJUW.mjs";
import "./chunk-IWY4QSDG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
