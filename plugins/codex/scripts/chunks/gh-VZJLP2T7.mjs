import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openGh
} from "./chunk-O4ILWXT4.mjs";
import "./chunk-3LYIFWHZ.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  openGh
};
