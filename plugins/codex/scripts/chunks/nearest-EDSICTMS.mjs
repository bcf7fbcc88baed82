import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-5PVI2CN6.mjs";
import "./chunk-AB4HJNOQ.mjs";
import "./chunk-CIUBWFZT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
