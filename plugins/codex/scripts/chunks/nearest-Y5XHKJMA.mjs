import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-3CDA4Z5X.mjs";
import "./chunk-MF263FU6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
