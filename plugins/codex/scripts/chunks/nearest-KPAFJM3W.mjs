import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-TIF72CUJ.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
