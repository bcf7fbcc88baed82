import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SecretLintProfiler,
  secretLintProfiler
} from "./chunk-Y6MBVNNR.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  SecretLintProfiler,
  secretLintProfiler
};
