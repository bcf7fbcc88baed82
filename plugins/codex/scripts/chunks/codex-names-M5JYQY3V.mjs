import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-3XX5OA3H.mjs";
import "./chunk-IZ7TLCCK.mjs";
import "./chunk-UDSXZQTE.mjs";
import "./chunk-DYYWDC5M.mjs";
import "./chunk-YKUWURJZ.mjs";
import "./chunk-6R7NTJOD.mjs";
import "./chunk-ZJUQ234U.mjs";
import "./chunk-WF5Q5WSG.mjs";
import "./chunk-5HT7RP64.mjs";
import "./chunk-VLS2ZDPR.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
