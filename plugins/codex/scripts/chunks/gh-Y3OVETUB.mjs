import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-GDEWU2WI.mjs";
import "./chunk-RZEN6BGE.mjs";
import "./chunk-2YRKT7K5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
