import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-MSTABLVT.mjs";
import "./chunk-55LOWPD3.mjs";
import "./chunk-WO3GD37X.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-XRXIIANN.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-MMTDSN6M.mjs";
import "./chunk-2Z3OFNHR.mjs";
import "./chunk-CP5BV2WD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
