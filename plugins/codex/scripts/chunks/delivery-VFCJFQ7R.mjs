import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-JHHHHTWO.mjs";
import "./chunk-FDIYUCLI.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
