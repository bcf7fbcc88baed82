import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-QMEGSQPT.mjs";
import "./chunk-OSRE7JZH.mjs";
import "./chunk-CXQP4V5G.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-EGALOXFN.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-YLD7ECIC.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
