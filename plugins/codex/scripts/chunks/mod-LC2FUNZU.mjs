import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  require_mod
} from "./chunk-I2PBUH4K.mjs";
import "./chunk-JVZTSKKL.mjs";
export default require_mod();
