import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-3M6ID2A4.mjs";
import "./chunk-OBHWENQ2.mjs";
import "./chunk-YTDC6MRQ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
