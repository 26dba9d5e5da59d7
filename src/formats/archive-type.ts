/** Files that hold files. A gzip may hold a tar, or one file. */
export type ArchiveType = "zip" | "gzip" | "tar";

/** Which archive bytes are, by their first ones; undefined for any other file. */
export function archiveType(bytes: Uint8Array): ArchiveType | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0x1f && second === 0x8b) return "gzip";
  // The signature of a first entry, or of the end where there is none.
  if (first === 0x50 && second === 0x4b) {
    return (third === 3 && fourth === 4) || (third === 5 && fourth === 6) ? "zip" : undefined;
  }
  const magic = String.fromCharCode(...bytes.subarray(257, 262));
  return magic === "ustar" ? "tar" : undefined;
}
