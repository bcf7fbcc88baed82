import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-PSJ3UABY.mjs";
import "./chunk-5ATPXO5E.mjs";
import "./chunk-L44SROYB.mjs";
import "./chunk-6AS5H2O6.mjs";
import "./chunk-DOFEHSON.mjs";
import "./chunk-NSCGLP5C.mjs";
import "./chunk-BBPZ2EZU.mjs";
import "./chunk-6UME4EVL.mjs";
import "./chunk-7VNXWJHR.mjs";
import "./chunk-TQNBL2HL.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
