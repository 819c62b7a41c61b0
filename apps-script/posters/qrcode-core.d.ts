/** The part of the package `qrcode` that makes the matrix: it draws nothing, reads nothing and calls nobody. It ships no types. */
declare module 'qrcode/lib/core/qrcode.js' {
  interface BitMatrix {
    readonly size: number;
    /** size × size modules, row by row; 1 is dark. */
    readonly data: Uint8Array;
  }
  const core: {
    create(text: string, options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { readonly modules: BitMatrix };
  };
  export default core;
}
