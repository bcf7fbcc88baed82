import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-3ICFAQ27.mjs";
import "./chunk-R4ESZF5C.mjs";
import "./chunk-J5UEMW43.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-6KJ5DUMO.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-PVQYNN3V.mjs";
import "./chunk-OIJ2BV5B.mjs";
import "./chunk-SEDTPTL2.mjs";
import "./chunk-ONFLSGQZ.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
