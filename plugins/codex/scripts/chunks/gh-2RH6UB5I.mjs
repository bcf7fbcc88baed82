import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-SOIDVWJI.mjs";
import "./chunk-PIFUAB6M.mjs";
import "./chunk-MF263FU6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
