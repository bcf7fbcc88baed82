/** The product's version; a test holds package.json, the plugin's manifests and the changelog to it. */
export const VERSION = '0.1.0';
