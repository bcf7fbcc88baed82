import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-GJCSDKKB.mjs";
import "./chunk-ERGE4EF2.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
