import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-IEFKN7WK.mjs";
import "./chunk-K7EXL2ZQ.mjs";
import "./chunk-F7ZEGYBJ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
