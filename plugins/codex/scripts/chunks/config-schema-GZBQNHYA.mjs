import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-QOMZJ3N4.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
