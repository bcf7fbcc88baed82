import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  pathInside,
  writeWhole
} from "./chunk-JEUDXVF4.mjs";
import "./chunk-AB4HJNOQ.mjs";
import "./chunk-CIUBWFZT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  pathInside,
  writeWhole
};
