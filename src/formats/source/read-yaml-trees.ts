import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode, parseAllDocuments } from "yaml";
import { type Notice, notice } from "../notice.ts";
import { PART_LIMIT } from "../read-limit.ts";
import { isMasked, unmask } from "./hole-mask.ts";
import { DEPTH_LIMIT } from "./read-json-tree.ts";
import { placeAt, type SourceText } from "./source-text.ts";
import type { Tree, TreeEntry } from "./tree.ts";

/** Nodes that the aliases of one part of a text may stand for; real files have a handful. */
const ALIAS_NODES = 10_000;

export interface YamlOptions {
  /** Placeholders that `maskHoles` has hidden in the text. */
  readonly holes?: readonly string[];
  /** The key that a tag stands for: `!Ref x` is read as `{ Ref: x }` where this gives `Ref` for `!Ref`. */
  readonly keyOfTag?: (tag: string) => string | undefined;
  /** The part of the text to read; all of it where absent. Offsets are those of the whole text. */
  readonly from?: number;
  readonly to?: number;
}

/** What is wrong with a text, thrown through the recursion and caught in this file. */
class Unreadable extends Error {
  readonly notice: Notice;
  constructor(one: Notice) {
    super(one.code);
    this.notice = one;
  }
}

interface Context {
  readonly source: SourceText;
  readonly from: number;
  readonly holes: readonly string[];
  readonly keyOfTag: (tag: string) => string | undefined;
  readonly document: Document.Parsed;
  readonly notices: Notice[];
  aliasNodes: number;
}

/**
 * Reads the YAML documents of a text (YAML 1.2 core schema with merge keys; `yes` and `on` are text,
 * and booleans to fields that want one). A
 * document that cannot be read gives a notice and no tree; the others are read. Aliases are followed up to a
 * limit, keys given twice are told (the last counts). Never throws.
 */
export function readYamlTrees(
  source: SourceText,
  options: YamlOptions = {},
): { readonly trees: readonly Tree[]; readonly notices: readonly Notice[] } {
  const { holes = [], keyOfTag = () => undefined, from = 0, to = source.text.length } = options;
  const trees: Tree[] = [];
  const notices: Notice[] = [];
  if (to - from > PART_LIMIT) {
    const args = { part: "YAML document", megabytes: PART_LIMIT / 1_000_000 } as const;
    return { trees, notices: [notice("part-too-large", placeAt(source, from), args)] };
  }
  try {
    for (const document of parseAllDocuments(source.text.slice(from, to), PARSER)) {
      const [error] = document.errors;
      if (error !== undefined) {
        notices.push(yamlSyntax(source, from + error.pos[0], error.message));
      } else if (document.contents !== null) {
        trees.push(
          treeOf(document.contents, { source, from, holes, keyOfTag, document, notices, aliasNodes: 0 }, 0),
        );
      }
    }
  } catch (error) {
    // The parser is recursive: a text nested thousands deep ends in a stack overflow.
    const tooDeep = () => notice("too-deep", placeAt(source, from), { limit: DEPTH_LIMIT });
    notices.push(error instanceof Unreadable ? error.notice : tooDeep());
  }
  return { trees, notices };
}

const PARSER = {
  schema: "core",
  merge: true,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent",
} as const;

function yamlSyntax(source: SourceText, offset: number, message: string): Notice {
  return notice("yaml-syntax", placeAt(source, offset), {
    problem: message.replace(/\s+at line \d+.*$/s, ""),
  });
}

function treeOf(node: ParsedNode, context: Context, depth: number): Tree {
  const at = context.from + node.range[0];
  if (depth > DEPTH_LIMIT) {
    throw new Unreadable(notice("too-deep", placeAt(context.source, at), { limit: DEPTH_LIMIT }));
  }
  if (isAlias(node)) return aliasTree(node, at, context, depth);
  const tag = node.tag === undefined ? undefined : context.keyOfTag(node.tag);
  const tree = plainTree(node, at, context, depth);
  return tag === undefined ? tree : { type: "map", entries: [{ key: tag, at, value: tree }], at };
}

function plainTree(node: ParsedNode, at: number, context: Context, depth: number): Tree {
  if (isMap(node)) return { type: "map", entries: entriesOf(node.items, context, depth), at };
  if (isSeq(node)) {
    return {
      type: "list",
      items: node.items.map((item) => treeOf(item as ParsedNode, context, depth + 1)),
      at,
    };
  }
  const value = isScalar(node) ? node.value : null;
  if (typeof value === "string") {
    if (context.holes.length === 0 || !isMasked(value)) return textScalar(value, at, isPlain(node));
    return { type: "hole", text: unmask(value, context.holes), at };
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    const [start, end] = node.range;
    const written = context.source.text.slice(at, at + end - start);
    const number = Object.is(value, -0) ? 0 : value;
    return {
      type: "scalar",
      value: number,
      ...(String(number) === written ? {} : { otherwise: written }),
      at,
    };
  }
  if (typeof value === "boolean" || value === null || value === undefined) {
    return { type: "scalar", value: value ?? null, at };
  }
  // Not in JSON: `.inf`, `.nan` and numbers beyond all range stay text as written.
  const [start, end] = node.range;
  return { type: "scalar", value: context.source.text.slice(at, at + end - start), at };
}

function isPlain(node: ParsedNode): boolean {
  return isScalar(node) && node.type === "PLAIN";
}

const OLD_BOOLEAN = /^(?:yes|no|on|off)$/i;

/** CloudFormation and Kubernetes read YAML 1.1, where `yes` and `on` without quotes are booleans. */
function textScalar(value: string, at: number, mayBeBoolean: boolean): Tree {
  if (!mayBeBoolean || !OLD_BOOLEAN.test(value)) return { type: "scalar", value, at };
  return { type: "scalar", value, otherwise: /^(?:yes|on)$/i.test(value), at };
}

/** What an alias stands for, placed where the alias stands only in its root: a leaf is where it is written. */
function aliasTree(node: ParsedNode, at: number, context: Context, depth: number): Tree {
  const target = isAlias(node) ? node.resolve(context.document) : undefined;
  if (target === undefined) {
    throw new Unreadable(yamlSyntax(context.source, at, "an alias that names nothing"));
  }
  const before = context.aliasNodes;
  context.aliasNodes += 1;
  const tree = treeOf(target as ParsedNode, context, depth + 1);
  context.aliasNodes = before + sizeOf(tree, ALIAS_NODES + 1 - before);
  if (context.aliasNodes > ALIAS_NODES) {
    throw new Unreadable(notice("yaml-aliases", placeAt(context.source, at), { limit: ALIAS_NODES }));
  }
  return tree;
}

/** The number of parts of a tree, counted up to a limit. */
function sizeOf(tree: Tree, limit: number): number {
  let size = 1;
  const parts =
    tree.type === "list" ? tree.items : tree.type === "map" ? tree.entries.map((e) => e.value) : [];
  for (const part of parts) {
    if (size > limit) break;
    size += sizeOf(part, limit - size);
  }
  return size;
}

interface YamlPair {
  readonly key: unknown;
  readonly value: unknown;
}

function entriesOf(pairs: readonly YamlPair[], context: Context, depth: number): TreeEntry[] {
  const places = new Map<string, number>();
  const entries: TreeEntry[] = [];
  const merged: TreeEntry[] = [];
  for (const pair of pairs) {
    const entry = entryOf(pair, context, depth);
    if (entry.key === "<<" && isMergeable(entry.value)) merged.push(...mergedEntries(entry.value));
    else {
      const place = places.get(entry.key) ?? entries.length;
      noteTwice(entries[place], entry, context);
      places.set(entry.key, place);
      entries[place] = entry;
    }
  }
  for (const entry of merged) {
    if (places.has(entry.key)) continue;
    places.set(entry.key, entries.length);
    entries.push(entry);
  }
  return entries;
}

function entryOf({ key, value }: YamlPair, context: Context, depth: number): TreeEntry {
  const keyNode = key as ParsedNode;
  const at = context.from + keyNode.range[0];
  const isNothing = value === null || value === undefined;
  const tree: Tree = isNothing
    ? { type: "scalar", value: null, at }
    : treeOf(value as ParsedNode, context, depth + 1);
  return { key: keyText(keyNode, context), at, value: tree };
}

function noteTwice(first: TreeEntry | undefined, { key, at }: TreeEntry, context: Context): void {
  if (first === undefined) return;
  const firstLine = context.source.positionAt(first.at).line;
  context.notices.push(notice("member-twice", placeAt(context.source, at), { member: key, firstLine }));
}

function mergedEntries(tree: Tree): readonly TreeEntry[] {
  if (tree.type === "map") return tree.entries;
  return tree.type === "list" ? tree.items.flatMap(mergedEntries) : [];
}

function isMergeable(tree: Tree): boolean {
  return tree.type === "map" || (tree.type === "list" && tree.items.every(({ type }) => type === "map"));
}

/** A key as text: a number or boolean as written; a list or map as key is not of this world and reads as such. */
function keyText(node: ParsedNode, { source, from, holes }: Context): string {
  if (isScalar(node) && typeof node.value === "string") return unmask(node.value, holes);
  const [start, end] = node.range;
  return unmask(source.text.slice(from + start, from + end), holes);
}
