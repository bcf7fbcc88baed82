import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-DGVBQJBZ.mjs";
import "./chunk-GW46C6G4.mjs";
import "./chunk-NNUEQ7RJ.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-TI5XEVAW.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-NNYNUZF5.mjs";
import "./chunk-WVVKNGIU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
