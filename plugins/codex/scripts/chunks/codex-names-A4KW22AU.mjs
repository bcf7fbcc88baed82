import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-ZIHHON5G.mjs";
import "./chunk-GPAAIFYX.mjs";
import "./chunk-3ILSSV5I.mjs";
import "./chunk-LSH7MMQV.mjs";
import "./chunk-VEYN6E6Z.mjs";
import "./chunk-CVY6OT66.mjs";
import "./chunk-TWKR6FFC.mjs";
import "./chunk-QI7XX2SU.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
