import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-KGESGCLB.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-5XGDUIIE.mjs";
import "./chunk-NVPYJDZV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
