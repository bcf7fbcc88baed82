import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  nearest
} from "./chunk-NANWQCP3.mjs";
import "./chunk-7VNXWJHR.mjs";
import "./chunk-TQNBL2HL.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  nearest
};
