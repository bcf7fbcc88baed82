import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  discoverNames,
  ownCodex,
  readOrigin
} from "./chunk-SU6MZF4S.mjs";
import "./chunk-KMNN7MAQ.mjs";
import "./chunk-KXWS3IAA.mjs";
import "./chunk-BVGJXH4W.mjs";
import "./chunk-CM3IHPNU.mjs";
import "./chunk-MAHLBFRV.mjs";
import "./chunk-NDWTKH5Q.mjs";
import "./chunk-ZHBBAWCQ.mjs";
import "./chunk-NNYNUZF5.mjs";
import "./chunk-WVVKNGIU.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  discoverNames,
  ownCodex,
  readOrigin
};
