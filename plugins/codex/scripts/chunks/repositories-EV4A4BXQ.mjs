import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-CIKC2UFR.mjs";
import "./chunk-JDIVANZT.mjs";
import "./chunk-MF263FU6.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
