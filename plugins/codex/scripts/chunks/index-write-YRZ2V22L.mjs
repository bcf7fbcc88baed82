import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-O33DXWXJ.mjs";
import "./chunk-GRUES2VB.mjs";
import "./chunk-BNKTW54I.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-RZZ35YA5.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-YA5JLRUO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
