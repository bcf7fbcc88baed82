import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-3B3D2R4X.mjs";
import "./chunk-2YRKT7K5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
