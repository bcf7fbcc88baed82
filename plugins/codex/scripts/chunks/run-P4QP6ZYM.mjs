import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-5GMWRLUO.mjs";
import "./chunk-PVQYNN3V.mjs";
import "./chunk-6CO4DW35.mjs";
import "./chunk-OIJ2BV5B.mjs";
import "./chunk-SEDTPTL2.mjs";
import "./chunk-ONFLSGQZ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
