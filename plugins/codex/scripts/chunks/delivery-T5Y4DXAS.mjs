import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-TLRI6G4Z.mjs";
import "./chunk-KNF77QUJ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-7VNXWJHR.mjs";
import "./chunk-TQNBL2HL.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
