import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-YYNDCL4E.mjs";
import "./chunk-EHJ6SIO2.mjs";
import "./chunk-7D3KSWP2.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-LXEDD7VT.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-7VNXWJHR.mjs";
import "./chunk-TQNBL2HL.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
