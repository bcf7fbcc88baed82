import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-4BA2X2UA.mjs";
import "./chunk-BDIFMS2A.mjs";
import "./chunk-DF7CURPB.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-KEFJLOPU.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-UG3KK5CM.mjs";
import "./chunk-CEVB3LAD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
