import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-2G3IXJSM.mjs";
import "./chunk-C6FSZCOO.mjs";
import "./chunk-FTECRUDC.mjs";
import "./chunk-GDIKBO2I.mjs";
import "./chunk-TPVB6ALO.mjs";
import "./chunk-KHBPXDP5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
