import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-KUN3MMVZ.mjs";
import "./chunk-2HGFOI6M.mjs";
import "./chunk-EQLM4UF7.mjs";
import "./chunk-BIWMUF4R.mjs";
import "./chunk-6YEYFJV2.mjs";
import "./chunk-YLZX4WBU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
