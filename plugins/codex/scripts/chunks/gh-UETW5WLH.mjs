import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-NSEBTG5M.mjs";
import "./chunk-CLYWXANL.mjs";
import "./chunk-LKJXTDJ4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
