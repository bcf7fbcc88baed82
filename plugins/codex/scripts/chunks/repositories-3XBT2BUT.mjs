import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-B5YUE2VV.mjs";
import "./chunk-2GUBUIQZ.mjs";
import "./chunk-V634XIE6.mjs";
import "./chunk-QIB6GMMG.mjs";
import "./chunk-RECAFOB4.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
