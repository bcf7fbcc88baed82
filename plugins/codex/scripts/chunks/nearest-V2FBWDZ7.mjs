import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-RLB4D4EQ.mjs";
import "./chunk-KHBPXDP5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
