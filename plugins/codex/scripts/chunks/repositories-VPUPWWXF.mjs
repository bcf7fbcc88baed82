import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-BCPZ5XPF.mjs";
import "./chunk-55HKEDHY.mjs";
import "./chunk-HKSQATHB.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
