import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-VEYN6E6Z.mjs";
import "./chunk-CVY6OT66.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
