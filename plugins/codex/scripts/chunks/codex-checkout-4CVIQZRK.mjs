import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-DNN5ZE64.mjs";
import "./chunk-4WLTNPVQ.mjs";
import "./chunk-4AQB6QF7.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-3QI2HYMO.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-ILNXZ4RR.mjs";
import "./chunk-GA5NI6KG.mjs";
import "./chunk-NWHRVLSX.mjs";
import "./chunk-LVBJIRL2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
