import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-BT3P4AKR.mjs";
import "./chunk-6VLWIQRR.mjs";
import "./chunk-DB2QSYBQ.mjs";
import "./chunk-UGCLD6QC.mjs";
import "./chunk-47CS6LEE.mjs";
import "./chunk-XLO57QZ6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
