import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-325EYJNR.mjs";
import "./chunk-NZI3QXU7.mjs";
import "./chunk-3OPMULNH.mjs";
import "./chunk-DDXKDTXL.mjs";
import "./chunk-5BVUVH66.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
