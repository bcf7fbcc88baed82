import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-FEKI46F6.mjs";
import "./chunk-V7JALO6N.mjs";
import "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
