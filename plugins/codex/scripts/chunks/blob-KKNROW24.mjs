import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import "./chunk-K7EXL2ZQ.mjs";
import "./chunk-F7ZEGYBJ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  blobId
};
