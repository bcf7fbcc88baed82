import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-PY3CZMQ7.mjs";
import "./chunk-CGJQ4EWI.mjs";
import "./chunk-ZHBBAWCQ.mjs";
import "./chunk-NNYNUZF5.mjs";
import "./chunk-WVVKNGIU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
