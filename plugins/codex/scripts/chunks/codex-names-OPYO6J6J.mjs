import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-RA6UUWJR.mjs";
import "./chunk-MJKQMLS7.mjs";
import "./chunk-VO464YJE.mjs";
import "./chunk-7ZKRWSGN.mjs";
import "./chunk-YDEQHRPP.mjs";
import "./chunk-IUVM7US6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
