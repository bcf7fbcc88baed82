import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-SOVGVBUU.mjs";
import "./chunk-6EK4RVZL.mjs";
import "./chunk-3WK7UB4N.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-TI7VF6GL.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-PQK32OQO.mjs";
import "./chunk-MYFBRE6X.mjs";
import "./chunk-FAMPJYGD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
