/**
 * The build puts this in the place of the global TextEncoder, which Apps Script lacks and the package `qrcode` asks for: as much of it
 * as links need, which are ASCII (qrcode-matrix.ts refuses others).
 */
export class TextEncoder {
  encode(text: string): Uint8Array {
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  }
}
