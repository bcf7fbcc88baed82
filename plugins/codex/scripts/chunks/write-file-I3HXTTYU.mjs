import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-XNCVAW2O.mjs";
import "./chunk-V5OXL27Q.mjs";
import "./chunk-PRHETEJD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
