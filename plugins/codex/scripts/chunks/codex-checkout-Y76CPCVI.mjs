import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-S2X3V5IC.mjs";
import "./chunk-X6SLOS7P.mjs";
import "./chunk-OFGK75BS.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-2JRCH5F7.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-QI7XX2SU.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
