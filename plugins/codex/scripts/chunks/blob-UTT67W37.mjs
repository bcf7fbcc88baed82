import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  blobId
};
