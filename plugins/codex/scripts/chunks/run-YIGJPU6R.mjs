import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-QTSLW3BX.mjs";
import "./chunk-YKR3ENBL.mjs";
import "./chunk-CU7NCG4P.mjs";
import "./chunk-VQOAHGQW.mjs";
import "./chunk-EIKS3X4I.mjs";
import "./chunk-LS24I6JE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
