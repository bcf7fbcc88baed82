import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-KRGBAAFD.mjs";
import "./chunk-CKHWW267.mjs";
import "./chunk-ECJRPYM2.mjs";
import "./chunk-FIJR37BH.mjs";
import "./chunk-A6MCTELN.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
