import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-V3G4ZFOF.mjs";
import "./chunk-U2E5F5O2.mjs";
import "./chunk-V5OXL27Q.mjs";
import "./chunk-PRHETEJD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
