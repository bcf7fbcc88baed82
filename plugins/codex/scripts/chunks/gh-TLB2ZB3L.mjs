import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-K2AFMSJM.mjs";
import "./chunk-YTHTVT44.mjs";
import "./chunk-HKSQATHB.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
