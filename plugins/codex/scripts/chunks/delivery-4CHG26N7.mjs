import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-GM2OFB4M.mjs";
import "./chunk-F4EO2DXW.mjs";
import "./chunk-CDN7OXWW.mjs";
import "./chunk-JFAADMWN.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  deliveryProblem,
  deliveryRules
};
