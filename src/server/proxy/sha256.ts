import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";

type Source = string | ArrayBuffer | ArrayBufferView;

/** SHA-256, or its HMAC where a secret is given, in the form that the signer asks for. */
export class Sha256 {
  readonly #hash: Hash | Hmac;

  constructor(secret?: Source) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytes(secret));
  }

  update(chunk: Source): void {
    this.#hash.update(bytes(chunk));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
}

function bytes(source: Source): string | Uint8Array {
  if (typeof source === "string") return source;
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}
