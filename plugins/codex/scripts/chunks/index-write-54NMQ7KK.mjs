import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-UVCJUXME.mjs";
import "./chunk-4ZGZITNF.mjs";
import "./chunk-XTBCWYS3.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-R2YRUQO6.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-6DOJUWP2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
