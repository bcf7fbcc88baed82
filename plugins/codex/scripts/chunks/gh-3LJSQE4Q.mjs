import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-ZNIVRZA6.mjs";
import "./chunk-ZXHHSLJF.mjs";
import "./chunk-O4BQXHEY.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
