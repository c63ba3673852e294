/** libheif compiled to WebAssembly, as far as it is used here (https://github.com/catdad-experiments/libheif-js). */
declare module "libheif-js/wasm-bundle.js" {
  interface HeifImage {
    get_width(): number;
    get_height(): number;
    /** Decodes into `data`, four bytes a pixel, turned the right way; calls back with null when it cannot. */
    display(
      into: { data: Uint8ClampedArray; width: number; height: number },
      done: (displayed: object | null) => void,
    ): void;
    free(): void;
  }
  interface Libheif {
    readonly ready: Promise<unknown>;
    readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
  }
  const libheif: Libheif;
  export = libheif;
}
