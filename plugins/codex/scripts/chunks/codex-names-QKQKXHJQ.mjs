import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-IPZ4LKFZ.mjs";
import "./chunk-QPMSATTX.mjs";
import "./chunk-UIWFUWH6.mjs";
import "./chunk-ASM4BLYR.mjs";
import "./chunk-SYPHJAVJ.mjs";
import "./chunk-MU32YO35.mjs";
import "./chunk-F5V3ZLH4.mjs";
import "./chunk-M225BYIF.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
