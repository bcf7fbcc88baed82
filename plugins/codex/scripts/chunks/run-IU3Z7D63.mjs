import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-BLPQ76ZH.mjs";
import "./chunk-PQK32OQO.mjs";
import "./chunk-XLZDQWLE.mjs";
import "./chunk-MYFBRE6X.mjs";
import "./chunk-FAMPJYGD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
