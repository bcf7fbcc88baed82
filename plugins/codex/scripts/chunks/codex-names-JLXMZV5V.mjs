import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-TEIALIUW.mjs";
import "./chunk-KJKZPAEI.mjs";
import "./chunk-KEL5HCST.mjs";
import "./chunk-QFE2WTTB.mjs";
import "./chunk-KGDCRGB3.mjs";
import "./chunk-N75U6WDE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
