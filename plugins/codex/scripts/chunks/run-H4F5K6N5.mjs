import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-32GVHZAB.mjs";
import "./chunk-3ISXMW5N.mjs";
import "./chunk-6GFWY6R4.mjs";
import "./chunk-P2FWYLTS.mjs";
import "./chunk-4N4YVASK.mjs";
import "./chunk-SCJYE53S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
