import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-WRDCPEIU.mjs";
import "./chunk-NNYNUZF5.mjs";
import "./chunk-WVVKNGIU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
