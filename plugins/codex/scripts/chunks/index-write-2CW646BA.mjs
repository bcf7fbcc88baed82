import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-FGUEKNYN.mjs";
import "./chunk-M5V65V6Z.mjs";
import "./chunk-TNDPUWDV.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-U7JPXFD4.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-SEDTPTL2.mjs";
import "./chunk-ONFLSGQZ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
