import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-Y4KV3RUW.mjs";
import "./chunk-EKM3HEMM.mjs";
import "./chunk-MRFN3J66.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-ZLZ63C4V.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-ASZCNK6S.mjs";
import "./chunk-NM5TL23D.mjs";
import "./chunk-6DOJUWP2.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
