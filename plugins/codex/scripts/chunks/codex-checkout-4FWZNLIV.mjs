import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-C373Z3MM.mjs";
import "./chunk-QLSYO5CZ.mjs";
import "./chunk-I6XMEGTY.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-2USOSYJR.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
