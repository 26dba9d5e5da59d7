import type { Notice } from "../notice.ts";
import { readJsonTree } from "../source/read-json-tree.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Tree } from "../source/tree.ts";
import { unitOffsets } from "../source/unit-offsets.ts";

/** Where a text in quotes stands: in which text, at which offset, and where offsets of that are in the file. */
interface Home {
  readonly text: string;
  readonly at: number;
  readonly inFile: (offset: number) => number;
}

/**
 * Reads JSON that stands as text in JSON, to any depth: AWS Config delivers items that way. Every part of what
 * is read has the offset in the file where it is written, escapes taken into account.
 */
export class JsonTexts {
  readonly notices: Notice[] = [];
  readonly #source: SourceText;
  readonly #homes = new Map<Tree, Home>();

  constructor(source: SourceText) {
    this.#source = source;
  }

  /** The tree that a text holds; any other tree as it is; undefined, and a notice, where the text is no JSON. */
  read(tree: Tree): Tree | undefined {
    if (tree.type !== "scalar" || typeof tree.value !== "string") return tree;
    const home = this.#homes.get(tree) ?? {
      text: this.#source.text,
      at: tree.at,
      inFile: (offset) => offset,
    };
    const offsets = unitOffsets(home.text, home.at, tree.value.length);
    const inFile = (offset: number): number => home.inFile(offsets[offset] ?? home.at);
    const inner = readJsonTree({
      file: this.#source.file,
      text: tree.value,
      positionAt: (offset) => this.#source.positionAt(inFile(offset)),
    });
    for (const one of inner.notices) this.notices.push(one);
    return inner.tree === undefined ? undefined : this.#placed(inner.tree, tree.value, inFile);
  }

  #placed(tree: Tree, text: string, inFile: (offset: number) => number): Tree {
    const at = inFile(tree.at);
    if (tree.type === "list") {
      return { type: "list", items: tree.items.map((item) => this.#placed(item, text, inFile)), at };
    }
    if (tree.type === "map") {
      const entries = tree.entries.map(({ key, at: keyAt, value }) => ({
        key,
        at: inFile(keyAt),
        value: this.#placed(value, text, inFile),
      }));
      return { type: "map", entries, at };
    }
    const placed = { ...tree, at };
    if (tree.type === "scalar" && typeof tree.value === "string" && /^\s*[[{]/.test(tree.value)) {
      this.#homes.set(placed, { text, at: tree.at, inFile });
    }
    return placed;
  }
}
