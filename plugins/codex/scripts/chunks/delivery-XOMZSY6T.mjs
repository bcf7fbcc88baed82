import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-5JYSR3I2.mjs";
import "./chunk-LDTJJQWH.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-YA5JLRUO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
