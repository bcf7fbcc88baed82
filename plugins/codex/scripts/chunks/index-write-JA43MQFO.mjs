import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-A4FDCLU2.mjs";
import "./chunk-2HNN7DUX.mjs";
import "./chunk-3DAVJF6E.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-KGCGQGU3.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-4LSG6MWM.mjs";
import "./chunk-BMMA7E7U.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
