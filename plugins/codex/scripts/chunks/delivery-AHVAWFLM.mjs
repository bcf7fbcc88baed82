import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-2CXLLGL4.mjs";
import "./chunk-VGBS5XH5.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-IQPW6T26.mjs";
import "./chunk-4YHNJY4P.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
