import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-G74YVVPX.mjs";
import "./chunk-MUXWOB5K.mjs";
import "./chunk-DB4KNI7P.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-526VOFAN.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-5LHRMRT3.mjs";
import "./chunk-VJMETMPH.mjs";
import "./chunk-IQPW6T26.mjs";
import "./chunk-4YHNJY4P.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
