import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  installInCheckout,
  otherWorkflows
} from "./chunk-PIYRL4T6.mjs";
import "./chunk-GFPP2FXC.mjs";
import "./chunk-47THJ32F.mjs";
import "./chunk-FU4XJQEA.mjs";
import "./chunk-POHW2WL7.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-2QQOR6NL.mjs";
import "./chunk-4LSG6MWM.mjs";
import "./chunk-BMMA7E7U.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  installInCheckout,
  otherWorkflows
};
