import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-W7W3Y6PP.mjs";
import "./chunk-J74WLBSO.mjs";
import "./chunk-CRFZFOH7.mjs";
import "./chunk-Z5GHCK5N.mjs";
import "./chunk-DMG2IB3S.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
