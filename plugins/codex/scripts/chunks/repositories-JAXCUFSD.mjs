import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-C7MACQWV.mjs";
import "./chunk-65JJLDEM.mjs";
import "./chunk-O4BQXHEY.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  listRepositories
};
