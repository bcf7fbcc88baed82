import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-7UYSTGXP.mjs";
import "./chunk-YLZX4WBU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
