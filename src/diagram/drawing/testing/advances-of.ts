/** Advance widths of characters in a font (sfnt), in thousandths of an em; characters that it lacks are left out. */
export function advancesOf(sfnt: Uint8Array, codes: readonly number[]): Map<number, number> {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    tables.set(String.fromCharCode(...sfnt.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string): number => tables.get(name) ?? 0;
  const units = view.getUint16(table("head") + 18);
  const metrics = view.getUint16(table("hhea") + 34);
  const glyphOf = glyphsOf(view, table("cmap"));
  const out = new Map<number, number>();
  for (const code of codes) {
    const glyph = glyphOf(code);
    if (glyph === 0) continue;
    const advance = view.getUint16(table("hmtx") + 4 * Math.min(glyph, metrics - 1));
    out.set(code, Math.round((advance * 1000) / units));
  }
  return out;
}

/** Reads a character map of format 4: of the basic plane. */
function glyphsOf(view: DataView, cmap: number): (code: number) => number {
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, i) => cmap + view.getUint32(cmap + 4 + 8 * i + 4));
  const at = subtables.find((start) => view.getUint16(start) === 4);
  if (at === undefined) throw new Error("The font has no character map of format 4.");
  const twice = view.getUint16(at + 6);
  return (code) => {
    for (let i = 0; i < twice; i += 2) {
      if (view.getUint16(at + 14 + i) < code) continue;
      const start = view.getUint16(at + 16 + twice + i);
      if (start > code) return 0;
      const delta = view.getUint16(at + 16 + 2 * twice + i);
      const rangeAt = at + 16 + 3 * twice + i;
      const range = view.getUint16(rangeAt);
      if (range === 0) return (code + delta) & 0xffff;
      const glyph = view.getUint16(rangeAt + range + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
