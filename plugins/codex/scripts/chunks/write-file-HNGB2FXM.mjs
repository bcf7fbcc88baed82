import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-3QI2HYMO.mjs";
import "./chunk-NWHRVLSX.mjs";
import "./chunk-LVBJIRL2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
