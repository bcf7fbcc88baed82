import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-3TERV2I4.mjs";
import "./chunk-DLPPORKW.mjs";
import "./chunk-F6WKTZE7.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-OVTPZMUT.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-4C2EQQBJ.mjs";
import "./chunk-PSARVJ5Z.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
