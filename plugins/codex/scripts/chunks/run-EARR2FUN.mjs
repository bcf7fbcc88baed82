import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-G6QCBACD.mjs";
import "./chunk-B4EIDVKS.mjs";
import "./chunk-VHI7L3HD.mjs";
import "./chunk-4C2EQQBJ.mjs";
import "./chunk-PSARVJ5Z.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
