import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-BYYPSPBS.mjs";
import "./chunk-7XO4WVWO.mjs";
import "./chunk-6ASE6ZUS.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
