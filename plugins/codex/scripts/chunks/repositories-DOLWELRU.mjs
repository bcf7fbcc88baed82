import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-IZ7TLCCK.mjs";
import "./chunk-UDSXZQTE.mjs";
import "./chunk-ZJUQ234U.mjs";
import "./chunk-5HT7RP64.mjs";
import "./chunk-VLS2ZDPR.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
