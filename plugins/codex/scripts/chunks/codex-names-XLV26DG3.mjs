import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-L7EYO4U5.mjs";
import "./chunk-B5YUE2VV.mjs";
import "./chunk-2GUBUIQZ.mjs";
import "./chunk-QM4VTE2E.mjs";
import "./chunk-7ZBQGHMU.mjs";
import "./chunk-J2BPPFLA.mjs";
import "./chunk-V634XIE6.mjs";
import "./chunk-YLD7ECIC.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
