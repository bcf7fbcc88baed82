/** The page's own script and style, which `build.mjs` compiles from `page/`. */
declare module 'map-page:' {
  export const script: string;
  export const style: string;
}
