import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-ACZZVWU7.mjs";
import "./chunk-LKJXTDJ4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
