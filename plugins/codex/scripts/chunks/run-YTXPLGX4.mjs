import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-3GZWLHDX.mjs";
import "./chunk-WXLWNOR2.mjs";
import "./chunk-2RDLISGO.mjs";
import "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
