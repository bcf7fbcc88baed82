import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-BIWMUF4R.mjs";
import "./chunk-6YEYFJV2.mjs";
import "./chunk-YLZX4WBU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
