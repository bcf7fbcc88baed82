import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-26HNZSZF.mjs";
import "./chunk-Y6YH5JJS.mjs";
import "./chunk-YZRVSOMV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
