import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-2EMI7E2L.mjs";
import "./chunk-3RAQO7WY.mjs";
import "./chunk-5DW7CYP7.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-X4AJKPWV.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-6UME4EVL.mjs";
import "./chunk-7VNXWJHR.mjs";
import "./chunk-TQNBL2HL.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
