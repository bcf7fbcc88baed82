import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-TF3HY73J.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
