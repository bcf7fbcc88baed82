import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-VZOV52AT.mjs";
import "./chunk-ZSGJCTPV.mjs";
import "./chunk-S7IFW2TD.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-CFIUA6WH.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-3ISXMW5N.mjs";
import "./chunk-P2FWYLTS.mjs";
import "./chunk-4N4YVASK.mjs";
import "./chunk-SCJYE53S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
