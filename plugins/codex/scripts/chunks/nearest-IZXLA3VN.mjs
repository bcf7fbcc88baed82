import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-VKJMPMDC.mjs";
import "./chunk-IUVM7US6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
