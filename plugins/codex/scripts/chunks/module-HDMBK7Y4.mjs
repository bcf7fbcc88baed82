import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  creator,
  rules
} from "./chunk-G7AQRHLE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  creator,
  rules
};
