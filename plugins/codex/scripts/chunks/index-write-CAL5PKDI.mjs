import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-E5CWBU5N.mjs";
import "./chunk-EAHJ2362.mjs";
import "./chunk-FSLH6YD3.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-E7VQNV3L.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-FAMPJYGD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
