import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-U7EZA3QL.mjs";
import "./chunk-DDXKDTXL.mjs";
import "./chunk-5BVUVH66.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
