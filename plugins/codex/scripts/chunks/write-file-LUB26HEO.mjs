import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-2YRKT7K5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
