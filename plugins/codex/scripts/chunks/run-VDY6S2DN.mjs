import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-ABAS3YFL.mjs";
import "./chunk-7GO73HCB.mjs";
import "./chunk-QI7XX2SU.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
