import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-Z4KLRCQ3.mjs";
import "./chunk-5XGDUIIE.mjs";
import "./chunk-NVPYJDZV.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
