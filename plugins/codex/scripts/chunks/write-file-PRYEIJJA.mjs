import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-S3S4BW3Q.mjs";
import "./chunk-OBHWENQ2.mjs";
import "./chunk-YTDC6MRQ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
