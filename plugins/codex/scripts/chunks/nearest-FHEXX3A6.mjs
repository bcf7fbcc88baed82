import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-NXTI6RLP.mjs";
import "./chunk-V5OXL27Q.mjs";
import "./chunk-PRHETEJD.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
