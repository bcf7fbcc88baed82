import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-KSF4OH3L.mjs";
import "./chunk-6ELLOKKQ.mjs";
import "./chunk-2YRKT7K5.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
