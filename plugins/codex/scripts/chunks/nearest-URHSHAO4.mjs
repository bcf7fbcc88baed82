import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-LHMGCHE4.mjs";
import "./chunk-F5V3ZLH4.mjs";
import "./chunk-M225BYIF.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
