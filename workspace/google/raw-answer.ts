/** An answer that is no JSON message: the bytes of an export, or nothing at all. */
export class RawAnswer {
  readonly contentType: string;
  readonly bytes: Uint8Array;

  constructor(contentType: string, bytes: Uint8Array) {
    this.contentType = contentType;
    this.bytes = bytes;
  }
}

/** What a method without a response message answers: 204, and no body. */
export const NO_CONTENT = new RawAnswer('', new Uint8Array());
