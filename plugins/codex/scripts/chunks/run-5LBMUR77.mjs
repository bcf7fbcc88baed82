import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-I4B4HPMF.mjs";
import "./chunk-ASZCNK6S.mjs";
import "./chunk-Z5MROL2J.mjs";
import "./chunk-NM5TL23D.mjs";
import "./chunk-6DOJUWP2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
