import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-MRRJCTFS.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-MF263FU6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
