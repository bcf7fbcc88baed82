import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-OZ2RSCV7.mjs";
import "./chunk-H7WBSHMO.mjs";
import "./chunk-AB4HJNOQ.mjs";
import "./chunk-CIUBWFZT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
