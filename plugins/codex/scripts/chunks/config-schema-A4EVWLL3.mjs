import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-LCR5KX7Z.mjs";
import "./chunk-4I5QBH3I.mjs";
import "./chunk-WTP2MOET.mjs";
import "./chunk-AOPT75EE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
