import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import "./chunk-T5PDBX5E.mjs";
import "./chunk-ARLONESM.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  blobId
};
