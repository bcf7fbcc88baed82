import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-VOY7UGGD.mjs";
import "./chunk-FUVMFBV3.mjs";
import "./chunk-OBHWENQ2.mjs";
import "./chunk-YTDC6MRQ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
