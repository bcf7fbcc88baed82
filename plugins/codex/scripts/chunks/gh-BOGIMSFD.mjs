import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-2HGFOI6M.mjs";
import "./chunk-EQLM4UF7.mjs";
import "./chunk-YLZX4WBU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
