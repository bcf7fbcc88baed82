import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema,
  configSchema
} from "./chunk-WJRFXCML.mjs";
import "./chunk-ZFMYMP2M.mjs";
import "./chunk-IUVM7US6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  configJsonSchema,
  configSchema
};
