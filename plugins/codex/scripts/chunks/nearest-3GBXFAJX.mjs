import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-B2VRBU7O.mjs";
import "./chunk-YA5JLRUO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
