import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
} from "./chunk-SXVO6GDT.mjs";
import "./chunk-5LHRMRT3.mjs";
import "./chunk-ZAMBGNVZ.mjs";
import "./chunk-VJMETMPH.mjs";
import "./chunk-IQPW6T26.mjs";
import "./chunk-4YHNJY4P.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  isCodexItself,
  openRun,
  originOf,
  remoteFor
};
