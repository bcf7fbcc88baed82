import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-D6DGP6VX.mjs";
import "./chunk-O6BCZ5Z2.mjs";
import "./chunk-ZLVHKQXB.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-IFOS766Y.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-BM7H6QG4.mjs";
import "./chunk-K5KJ3WWG.mjs";
import "./chunk-YA5JLRUO.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
