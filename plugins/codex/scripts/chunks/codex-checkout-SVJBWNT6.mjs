import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-5LEPD33N.mjs";
import "./chunk-VAHOSL2W.mjs";
import "./chunk-VKXUTMEN.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-ZY6N2O4Q.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-2RDLISGO.mjs";
import "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
