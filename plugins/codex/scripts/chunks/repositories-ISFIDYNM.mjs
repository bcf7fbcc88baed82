import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-5ATPXO5E.mjs";
import "./chunk-L44SROYB.mjs";
import "./chunk-BBPZ2EZU.mjs";
import "./chunk-7VNXWJHR.mjs";
import "./chunk-TQNBL2HL.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
