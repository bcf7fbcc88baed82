import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-V7AF3ASO.mjs";
import "./chunk-FDA42A53.mjs";
import "./chunk-YLNRJJHD.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-FVLKT7OP.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-CDN7OXWW.mjs";
import "./chunk-JFAADMWN.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
