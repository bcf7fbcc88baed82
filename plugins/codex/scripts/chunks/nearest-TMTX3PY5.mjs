import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-G77T6WM2.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
