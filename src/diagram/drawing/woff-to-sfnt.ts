import { unzlibSync } from "fflate";

const HEAD = 44;
const ENTRY = 20;

/**
 * The font of a WOFF file (version 1) as the plain sfnt that it packs: the same tables, unpacked and in their
 * order, each on a multiple of four bytes. Only for the fonts that we ship: it trusts the file.
 */
export function woffToSfnt(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = HEAD + i * ENTRY;
    const [offset, packed, length] = [
      from.getUint32(at + 4),
      from.getUint32(at + 8),
      from.getUint32(at + 12),
    ];
    const bytes = woff.subarray(offset, offset + packed);
    const content = packed < length ? unzlibSync(bytes, { out: new Uint8Array(length) }) : bytes;
    return { tag: from.getUint32(at), sum: from.getUint32(at + 16), content };
  });
  const padded = (length: number): number => (length + 3) & ~3;
  const start = 12 + 16 * count;
  const out = new Uint8Array(tables.reduce((sum, { content }) => sum + padded(content.length), start));
  const to = new DataView(out.buffer);
  const power = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, 16 * 2 ** power);
  to.setUint16(8, power);
  to.setUint16(10, 16 * count - 16 * 2 ** power);
  let end = start;
  tables.forEach(({ tag, sum, content }, i) => {
    const at = 12 + 16 * i;
    to.setUint32(at, tag);
    to.setUint32(at + 4, sum);
    to.setUint32(at + 8, end);
    to.setUint32(at + 12, content.length);
    out.set(content, end);
    end += padded(content.length);
  });
  return out;
}
