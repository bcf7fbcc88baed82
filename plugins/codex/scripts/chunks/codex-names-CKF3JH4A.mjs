import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-CRP7OD2V.mjs";
import "./chunk-RGX57H5F.mjs";
import "./chunk-FIQDKUL6.mjs";
import "./chunk-COIRHG3B.mjs";
import "./chunk-QXO4UGYQ.mjs";
import "./chunk-Z3J3JOGF.mjs";
import "./chunk-R77DVP62.mjs";
import "./chunk-2QQOR6NL.mjs";
import "./chunk-4LSG6MWM.mjs";
import "./chunk-BMMA7E7U.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
