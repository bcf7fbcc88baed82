import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-3GXV4QYT.mjs";
import "./chunk-O4BQXHEY.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
