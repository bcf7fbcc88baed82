import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-GPAAIFYX.mjs";
import "./chunk-3ILSSV5I.mjs";
import "./chunk-TWKR6FFC.mjs";
import "./chunk-MNZ32V5M.mjs";
import "./chunk-BBFDJOKS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
