import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-YBSSLDPR.mjs";
import "./chunk-4YU2RKC7.mjs";
import "./chunk-T3O4MSFT.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-BBUQFRB3.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
