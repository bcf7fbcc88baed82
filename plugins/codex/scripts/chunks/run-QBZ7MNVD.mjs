import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-QD5J3BUG.mjs";
import "./chunk-BM7H6QG4.mjs";
import "./chunk-WGZOYJNJ.mjs";
import "./chunk-K5KJ3WWG.mjs";
import "./chunk-YA5JLRUO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
