import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-GDIKBO2I.mjs";
import "./chunk-TPVB6ALO.mjs";
import "./chunk-KHBPXDP5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
