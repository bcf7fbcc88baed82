import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-QA2ZFSXJ.mjs";
import "./chunk-XLO57QZ6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
