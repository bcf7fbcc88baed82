import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-U4DXX4YI.mjs";
import "./chunk-3N37GGLG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
