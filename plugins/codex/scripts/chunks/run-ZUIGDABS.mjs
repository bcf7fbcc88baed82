import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-7NPRTQ4E.mjs";
import "./chunk-GMNZY5KV.mjs";
import "./chunk-MU32YO35.mjs";
import "./chunk-F5V3ZLH4.mjs";
import "./chunk-M225BYIF.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
