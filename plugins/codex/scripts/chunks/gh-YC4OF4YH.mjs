import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-MJKQMLS7.mjs";
import "./chunk-VO464YJE.mjs";
import "./chunk-IUVM7US6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
