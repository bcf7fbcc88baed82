import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-47YDKZWX.mjs";
import "./chunk-P46REJOP.mjs";
import "./chunk-XMYOCNMR.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-TMA3QVVD.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-4EA6BJUW.mjs";
import "./chunk-IWY4QSDG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
