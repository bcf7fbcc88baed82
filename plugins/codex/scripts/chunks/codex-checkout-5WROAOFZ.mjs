import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-KUDDK3OI.mjs";
import "./chunk-JYG255CM.mjs";
import "./chunk-C6WI6RUN.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-6XICQVU6.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-WF5Q5WSG.mjs";
import "./chunk-5HT7RP64.mjs";
import "./chunk-VLS2ZDPR.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
