import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-BHMDBSZY.mjs";
import "./chunk-K2AFMSJM.mjs";
import "./chunk-YTHTVT44.mjs";
import "./chunk-BCPZ5XPF.mjs";
import "./chunk-55HKEDHY.mjs";
import "./chunk-HKSQATHB.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
