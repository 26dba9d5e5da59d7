import { archiveType } from "./archive-type.ts";
import { detectJson } from "./detect/detect-json.ts";
import { detectText } from "./detect/detect-text.ts";
import type { Format } from "./format.ts";
import { type Notice, notice } from "./notice.ts";
import { decodeText } from "./source/decode-text.ts";
import { type HoleSpan, maskHoles } from "./source/hole-mask.ts";
import { jqText } from "./source/jq-text.ts";
import { jsonPlaceholders } from "./source/mask-json.ts";
import { readJsonTree } from "./source/read-json-tree.ts";
import { type SourceText, sourceText } from "./source/source-text.ts";
import { syntaxNotice } from "./source/syntax-notice.ts";
import type { Tree } from "./source/tree.ts";

/** A file as it was given. */
export interface InputFile {
  /** Name or path, for people and for hints; never opened. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a file is, by its content. */
export interface Detected {
  readonly format: Format;
  /** Where the file is text. */
  readonly source?: SourceText;
  /** Where the file is JSON, or would be without its placeholders: these are holes in the tree. */
  readonly tree?: Tree;
  /** On the text itself: why it cannot be read, members given twice. */
  readonly notices: readonly Notice[];
}

/** Recognises a file by its content; only parts of Terraform modules are known by their names. Never throws. */
export function detect({ path, bytes }: InputFile): Detected {
  const archive = archiveType(bytes);
  if (archive !== undefined) return { format: archive, notices: [] };
  const at = { file: path };
  const text = decodeText(bytes);
  if (text === undefined || text.includes("\0")) {
    return { format: "unreadable", notices: [notice("file-not-utf8", at, {})] };
  }
  if (text.trim() === "") return { format: "not-json", notices: [notice("file-empty", at, {})] };
  const source = sourceText(path, text);
  const json = mayBeJson(source.text) ? readAsJson(source) : { notices: [] };
  if (json.tree !== undefined) {
    const format = detectJson(json.tree, path);
    const isTemplate = json.isTemplate && format === "cli-json";
    return { format: isTemplate ? "cli-json-templated" : format, source, ...json };
  }
  const format = detectText(source.text, path);
  // Meant to be JSON: the notices say where it stops being so.
  if (format === undefined) return { format: "not-json", notices: json.notices };
  if (format === "not-json") return { format, notices: [notice("not-json", at, {})] };
  return { format, source, notices: [] };
}

/** Not worth a try otherwise: YAML and HCL of many megabytes would be scanned for nothing. */
function mayBeJson(text: string): boolean {
  return text.length < 64 || /^\s*[[{"]/.test(text);
}

interface AsJson {
  readonly tree?: Tree;
  readonly isTemplate?: boolean;
  readonly notices: readonly Notice[];
}

/** As strict JSON, else with its placeholders hidden. */
function readAsJson(source: SourceText): AsJson {
  const strict = readJsonTree(source);
  if (strict.tree !== undefined) return strict;
  const several = readSeveral(source);
  if (several !== undefined) return several;
  const spans = jsonPlaceholders(source.text);
  if (spans.length === 0) return strict;
  const masked = maskHoles(source.text, spans);
  const { tree, notices } = readJsonTree({ ...source, text: masked.text }, masked.holes.map(jqText));
  if (tree !== undefined) return { tree, isTemplate: true, notices };
  const isSyntax = notices.some(({ code }) => code === "json-syntax");
  return { notices: isSyntax ? [besidePlaceholders(source, spans)] : notices };
}

/** Formats of which a list may hold several. */
const LISTABLE: readonly Format[] = ["aws-config", "cli-json", "kubernetes"];

/** One object after the other: what a loop of `describe` calls, or of `kubectl get`, leaves in a file. */
function readSeveral(source: SourceText): AsJson | undefined {
  if (!/\}\s*\{/.test(source.text)) return undefined;
  const { tree, notices } = readJsonTree(source, [], true);
  return tree !== undefined && LISTABLE.includes(detectJson(tree)) ? { tree, notices } : undefined;
}

/** What keeps a text from being JSON beside its placeholders, which count as numbers. */
function besidePlaceholders(source: SourceText, spans: readonly HoleSpan[]): Notice {
  const parts: string[] = [];
  let end = 0;
  for (const span of spans) {
    parts.push(source.text.slice(end, span.start), "1".repeat(span.end - span.start));
    end = span.end;
  }
  parts.push(source.text.slice(end));
  return syntaxNotice(source.file, parts.join(""), source.positionAt);
}
