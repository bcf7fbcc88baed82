import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-UGCLD6QC.mjs";
import "./chunk-47CS6LEE.mjs";
import "./chunk-XLO57QZ6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
