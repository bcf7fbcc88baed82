import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-NENCVQBX.mjs";
import "./chunk-QNBEWCJU.mjs";
import "./chunk-YLD7ECIC.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
