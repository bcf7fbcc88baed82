import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-3N3YL4S5.mjs";
import "./chunk-4I5QBH3I.mjs";
import "./chunk-HPE5TUXB.mjs";
import "./chunk-RIQFUUJ2.mjs";
import "./chunk-SXMJM6YA.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
