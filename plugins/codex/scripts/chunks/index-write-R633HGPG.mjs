import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-AYNI3WLE.mjs";
import "./chunk-4I2VQLT2.mjs";
import "./chunk-MIAR3HQB.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-5NQYLJCT.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-V5OXL27Q.mjs";
import "./chunk-PRHETEJD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
