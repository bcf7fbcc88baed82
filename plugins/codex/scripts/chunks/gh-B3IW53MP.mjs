import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-6RCKOUNU.mjs";
import "./chunk-F4MGLPIS.mjs";
import "./chunk-3N37GGLG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
