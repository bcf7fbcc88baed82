import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import "./chunk-UG3KK5CM.mjs";
import "./chunk-CEVB3LAD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  blobId
};
