import { detectJson } from "./detect/detect-json.ts";
import { detectText } from "./detect/detect-text.ts";
import type { Format } from "./format.ts";
import { type Notice, notice } from "./notice.ts";
import { decodeText } from "./source/decode-text.ts";
import { firstPlaceholder } from "./source/placeholder.ts";
import { readJsonTree } from "./source/read-json-tree.ts";
import { placeAt, type SourceText, sourceText } from "./source/source-text.ts";
import { type Tree, treeJson } from "./source/tree.ts";

/** A file as it was given. */
export interface InputFile {
  /** Name or path, for people and for hints; never opened. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a file is, by its content alone. */
export interface Detected {
  readonly format: Format;
  /** Where the file is text. */
  readonly source?: SourceText;
  /** Where the file is strict JSON. */
  readonly tree?: Tree;
  /** On the text itself: why it cannot be read, members given twice. */
  readonly notices: readonly Notice[];
}

/** Recognises a file by its content. Never throws. */
export function detect({ path, bytes }: InputFile): Detected {
  if (isZip(bytes)) return { format: "zip", notices: [] };
  const at = { file: path };
  const text = decodeText(bytes);
  if (text === undefined || text.includes("\0")) {
    return { format: "unreadable", notices: [notice("file-not-utf8", at, {})] };
  }
  if (text.trim() === "") return { format: "not-json", notices: [notice("file-empty", at, {})] };
  const source = sourceText(path, text);
  const { tree, notices } = readJsonTree(source);
  if (tree !== undefined) return { format: detectJson(treeJson(tree)), source, tree, notices };
  const format = detectText(source.text);
  // Meant to be JSON: the notices say where it stops being so.
  if (format === undefined) return { format: "not-json", notices };
  if (format === "not-json") return { format, notices: [notice("not-json", at, {})] };
  if (format !== "cli-json-templated") return { format, source, notices: [] };
  const placeholder = firstPlaceholder(source.text);
  const found = placeholder?.text ?? "";
  const where = placeAt(source, placeholder?.offset ?? 0);
  return { format, source, notices: [notice("templated", where, { found })] };
}

/** `PK` and the signature of a first entry, or of the end where there is none. */
function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}
