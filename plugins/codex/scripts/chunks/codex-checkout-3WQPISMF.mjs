import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-3UOOCCDH.mjs";
import "./chunk-F52HRQV2.mjs";
import "./chunk-LON3DWHP.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-RE565XBI.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-YKR3ENBL.mjs";
import "./chunk-VQOAHGQW.mjs";
import "./chunk-EIKS3X4I.mjs";
import "./chunk-LS24I6JE.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
