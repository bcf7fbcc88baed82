import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-TXEBSM5B.mjs";
import "./chunk-SOIDVWJI.mjs";
import "./chunk-PIFUAB6M.mjs";
import "./chunk-CIKC2UFR.mjs";
import "./chunk-JDIVANZT.mjs";
import "./chunk-MF263FU6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
