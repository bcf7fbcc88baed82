import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-GUVWQO43.mjs";
import "./chunk-Y6YH5JJS.mjs";
import "./chunk-YZRVSOMV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
