import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-4LCYFN67.mjs";
import "./chunk-GJCSDKKB.mjs";
import "./chunk-V2VKRGA7.mjs";
import "./chunk-O4ILWXT4.mjs";
import "./chunk-3LYIFWHZ.mjs";
import "./chunk-ERGE4EF2.mjs";
import "./chunk-2USOSYJR.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
