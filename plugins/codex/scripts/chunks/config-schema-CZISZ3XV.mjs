import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-BDJDPO4S.mjs";
import "./chunk-4I5QBH3I.mjs";
import "./chunk-73DJKEQU.mjs";
import "./chunk-RIQFUUJ2.mjs";
import "./chunk-HMZQS2IO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
