import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-B6HYV4IW.mjs";
import "./chunk-FIJR37BH.mjs";
import "./chunk-A6MCTELN.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
