import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-KMNN7MAQ.mjs";
import "./chunk-KXWS3IAA.mjs";
import "./chunk-CM3IHPNU.mjs";
import "./chunk-NNYNUZF5.mjs";
import "./chunk-WVVKNGIU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
