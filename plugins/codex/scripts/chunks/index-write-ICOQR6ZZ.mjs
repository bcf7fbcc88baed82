import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeIndex,
  writeIndex
} from "./chunk-373COUPJ.mjs";
import "./chunk-ML3RIWQS.mjs";
import "./chunk-4HWUDIF6.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-WB7KY5CU.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-IQPW6T26.mjs";
import "./chunk-4YHNJY4P.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  changeIndex,
  writeIndex
};
