import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-H77LEMQO.mjs";
import "./chunk-7VMRVPJC.mjs";
import "./chunk-N7JGIDGN.mjs";
import "./chunk-AERK7HZZ.mjs";
import "./chunk-GCKUWMZ2.mjs";
import "./chunk-T6PX6XO4.mjs";
import "./chunk-VUP6LRJC.mjs";
import "./chunk-NA675BBG.mjs";
import "./chunk-UG3KK5CM.mjs";
import "./chunk-CEVB3LAD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
