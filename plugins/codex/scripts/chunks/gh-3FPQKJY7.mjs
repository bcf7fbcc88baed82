import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-YLCXMRX2.mjs";
import "./chunk-62G4K23W.mjs";
import "./chunk-6ASE6ZUS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
