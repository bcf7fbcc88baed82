import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-RGX57H5F.mjs";
import "./chunk-FIQDKUL6.mjs";
import "./chunk-R77DVP62.mjs";
import "./chunk-4LSG6MWM.mjs";
import "./chunk-BMMA7E7U.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
