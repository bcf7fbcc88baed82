import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-5IPVLDO3.mjs";
import "./chunk-NWHRVLSX.mjs";
import "./chunk-LVBJIRL2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
