import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-RQH4W5EQ.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-4C2EQQBJ.mjs";
import "./chunk-PSARVJ5Z.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
