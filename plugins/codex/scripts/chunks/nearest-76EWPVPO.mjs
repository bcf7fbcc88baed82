import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-JFULZFHI.mjs";
import "./chunk-HKSQATHB.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
