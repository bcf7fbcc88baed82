import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-6XICQVU6.mjs";
import "./chunk-5HT7RP64.mjs";
import "./chunk-VLS2ZDPR.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
