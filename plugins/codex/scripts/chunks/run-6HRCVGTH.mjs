import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-AR7SLYVA.mjs";
import "./chunk-KM4T53EN.mjs";
import "./chunk-T4ICBWJ2.mjs";
import "./chunk-5XGDUIIE.mjs";
import "./chunk-NVPYJDZV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
