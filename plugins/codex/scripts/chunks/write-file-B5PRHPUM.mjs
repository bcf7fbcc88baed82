import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-2JRCH5F7.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
