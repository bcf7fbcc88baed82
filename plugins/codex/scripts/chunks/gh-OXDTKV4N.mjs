import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-C6FSZCOO.mjs";
import "./chunk-FTECRUDC.mjs";
import "./chunk-KHBPXDP5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
