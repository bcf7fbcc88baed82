import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-O2SSUKEK.mjs";
import "./chunk-OEOZAO6N.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
