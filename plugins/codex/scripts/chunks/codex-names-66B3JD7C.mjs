import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-OW2EZ2X3.mjs";
import "./chunk-OZ2RSCV7.mjs";
import "./chunk-FRHT36JR.mjs";
import "./chunk-DS32ITJM.mjs";
import "./chunk-H7WBSHMO.mjs";
import "./chunk-2PKDT4CJ.mjs";
import "./chunk-MGJ4W4LI.mjs";
import "./chunk-AB4HJNOQ.mjs";
import "./chunk-CIUBWFZT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
