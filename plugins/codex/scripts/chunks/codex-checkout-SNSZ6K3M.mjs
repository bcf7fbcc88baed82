import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-BBMMDTN7.mjs";
import "./chunk-RL3ZDPEU.mjs";
import "./chunk-LD2ELX5R.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-KGA5PBZF.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-NA675BBG.mjs";
import "./chunk-UG3KK5CM.mjs";
import "./chunk-CEVB3LAD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
