import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths,
  documentFiles
} from "./chunk-4VVH5AY7.mjs";
import "./chunk-3WDICAQQ.mjs";
import "./chunk-JVV5U7FF.mjs";
import "./chunk-LC3MNK6P.mjs";
import "./chunk-CM25GM5C.mjs";
import "./chunk-ET4GJWW5.mjs";
import "./chunk-L2EPSTX6.mjs";
import "./chunk-UUZ3WAS6.mjs";
import "./chunk-74NMYBQ6.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-MFOP2MR5.mjs";
import "./chunk-BE5FHBPX.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-2WGTWSSZ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-TMA3QVVD.mjs";
import "./chunk-CWNZEHG2.mjs";
import "./chunk-WRIZ2EKR.mjs";
import "./chunk-UHJUCJEI.mjs";
import "./chunk-DG3XR3KF.mjs";
import "./chunk-YGBWE26O.mjs";
import "./chunk-4EA6BJUW.mjs";
import "./chunk-IWY4QSDG.mjs";
import "./chunk-JVZTSKKL.mjs";
export {
  askForPaths,
  documentFiles
};
