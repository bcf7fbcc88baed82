import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-GAAB5HTE.mjs";
import "./chunk-V7JOL4RG.mjs";
import "./chunk-5PVCTE5Z.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-4ZHVKA53.mjs";
import "./chunk-5CJCJN6D.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
