import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-43SZ4O5E.mjs";
import "./chunk-L56CGOC5.mjs";
import "./chunk-OJGSFNBQ.mjs";
import "./chunk-SFLKYE6P.mjs";
import "./chunk-CLB7HUOD.mjs";
import "./chunk-AF2OOLVI.mjs";
import "./chunk-4ZHVKA53.mjs";
import "./chunk-5CJCJN6D.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
