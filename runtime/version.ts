/** The product's version; `npm run check:release` holds package.json, the manifests and the changelog to it. */
export const VERSION = '0.1.0';
