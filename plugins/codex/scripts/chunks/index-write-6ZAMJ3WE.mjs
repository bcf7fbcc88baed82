import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-XMLFXX37.mjs";
import "./chunk-A6P6M5Y7.mjs";
import "./chunk-D3WUVDNP.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-DT4YPA5Q.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-OBHWENQ2.mjs";
import "./chunk-YTDC6MRQ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
