import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-7VMRVPJC.mjs";
import "./chunk-N7JGIDGN.mjs";
import "./chunk-VUP6LRJC.mjs";
import "./chunk-UG3KK5CM.mjs";
import "./chunk-CEVB3LAD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
