import { strFromU8, strToU8, zlibSync } from "fflate";
import { unpackText } from "./unpack-text.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Signature, and the head: the first chunk, always of 13 bytes. */
const HEAD_END = 8 + 25;
const KEYWORD = "meshwright-design";

/** True for the first bytes of a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** A PNG with the text of a `.mesh.json` file in it, packed in a chunk of text (iTXt) that viewers pass over. */
export function withPngDesign(png: Uint8Array, text: string): Uint8Array {
  // Keyword, 0, packed, by DEFLATE, no language, no translated keyword.
  const head = [...strToU8(KEYWORD), 0, 1, 0, 0, 0];
  const packed = zlibSync(strToU8(text), { level: 9 });
  const data = new Uint8Array(4 + head.length + packed.length);
  data.set(strToU8("iTXt"));
  data.set(head, 4);
  data.set(packed, 4 + head.length);
  const out = new Uint8Array(png.length + data.length + 8);
  const view = new DataView(out.buffer);
  out.set(png.subarray(0, HEAD_END));
  view.setUint32(HEAD_END, data.length - 4);
  out.set(data, HEAD_END + 4);
  view.setUint32(HEAD_END + 4 + data.length, crc32(data));
  out.set(png.subarray(HEAD_END), HEAD_END + 8 + data.length);
  return out;
}

/** The design in a PNG; undefined where there is none, or it is damaged. */
export function designInPng(png: Uint8Array): string | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const data = png.subarray(at + 8, at + 8 + length);
    const type = strFromU8(png.subarray(at + 4, at + 8), true);
    const found = type === "iTXt" ? textIn(data) : undefined;
    if (found !== undefined) return found;
    at += 12 + length;
  }
  return undefined;
}

function textIn(data: Uint8Array): string | undefined {
  const keyEnd = data.indexOf(0);
  if (strFromU8(data.subarray(0, keyEnd), true) !== KEYWORD) return undefined;
  const isPacked = data[keyEnd + 1] === 1;
  const languageEnd = data.indexOf(0, keyEnd + 3);
  const start = data.indexOf(0, languageEnd + 1) + 1;
  return isPacked ? unpackText(data.subarray(start)) : strFromU8(data.subarray(start));
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
