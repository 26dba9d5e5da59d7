import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import type { Resource } from "../../model/design/resource.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Candidate, Proposals } from "../candidate.ts";
import type { Format } from "../format.ts";
import { type Notice, notice } from "../notice.ts";
import type { FieldAccount } from "../reader.ts";
import { placeAt, type SourceText } from "../source/source-text.ts";
import { eachLeaf, isTreeLeaf, type Tree } from "../source/tree.ts";
import { typedTree } from "./typed-tree.ts";

/** What a reader knows of a resource; parts in the form of the API. A part that the file does not say is absent. */
export interface ResourceParts {
  readonly kind: Kind;
  readonly mesh?: string | undefined;
  readonly owner?: string | undefined;
  readonly parent?: string | undefined;
  readonly name?: string | undefined;
  /** The spec in the API's form; an empty one where absent. */
  readonly spec?: Tree | undefined;
  /** `[{key, value}]`. */
  readonly tags?: Tree | undefined;
  /** Members beside the spec that the API does not know. */
  readonly extra?: Tree | undefined;
  /** Where the resource stands in the file; where `native` stands if absent. */
  readonly at?: number;
  readonly proposed?: Proposals;
  /** JSON pointers of the resource and of its spec, where the file is JSON. */
  readonly pointer?: string;
  readonly specPointer?: string;
}

type Counts = Pick<FieldAccount, "read" | "kept" | "lost">;

/** The reading of one App Mesh resource of a file: makes its candidates and accounts for each of its leaves. */
export class ResourceReading {
  readonly notices: Notice[] = [];
  readonly #source: SourceText;
  readonly #format: Format;
  readonly #native: Tree;
  readonly #used = new Set<number>();
  readonly #placed = new Set<number>();
  readonly #unknown = new Set<number>();

  /** `native`: the resource as its file writes it, all of it. */
  constructor(source: SourceText, format: Format, native: Tree) {
    this.#source = source;
    this.#format = format;
    this.#native = native;
  }

  /** Says that the leaves of a part were read, though they are no field: names, selectors, conditions. */
  use(tree: Tree | undefined): void {
    if (tree === undefined) return;
    eachLeaf(tree, ({ at }) => this.#used.add(at));
  }

  /** Makes a candidate; leaves get the type that the API model has for them, unknown members are told and kept. */
  candidate(parts: ResourceParts): Candidate {
    const { kind, spec, tags, extra } = parts;
    const lines: Record<string, number> = {};
    const { specShape } = kindDefinition(kind);
    const specJson = spec === undefined ? {} : this.#place(spec, specShape, "/spec", lines);
    const tagsJson = tags === undefined ? undefined : this.#place(tags, "TagList", "/tags", lines);
    const extraJson = extra === undefined ? undefined : this.#place(extra, undefined, "/extra", lines);
    const resource: Resource = {
      spec: isJsonObject(specJson) ? specJson : {},
      ...(isJsonArray(tagsJson) && tagsJson.length > 0 ? { tags: tagsJson } : {}),
      ...extraOf(extraJson),
    };
    const { line, column } = this.#source.positionAt(parts.at ?? this.#native.at);
    const known = { mesh: parts.mesh, owner: parts.owner, parent: parts.parent, name: parts.name };
    const given = Object.entries(known).filter(([, value]) => value !== undefined);
    return {
      kind,
      ...Object.fromEntries(given),
      resource: deepFreeze(resource),
      source: {
        file: this.#source.file,
        format: this.#format,
        pointer: parts.pointer ?? "",
        spec: parts.specPointer ?? parts.pointer ?? "",
        line,
        column,
      },
      lines,
      proposed: parts.proposed ?? {},
    };
  }

  /** How many leaves were read, kept and lost; `notices` then also tells of each that was lost. */
  finish(): Counts {
    const counts = { read: 0, kept: 0, lost: 0 };
    this.#count(this.#native, "", counts);
    return counts;
  }

  #place(tree: Tree, shape: string | undefined, pointer: string, lines: Record<string, number>): Json {
    return typedTree(
      tree,
      shape,
      pointer,
      (leaf, at, known) => {
        lines[at] = this.#source.positionAt(leaf.at).line;
        (known && shape !== undefined ? this.#placed : this.#unknown).add(leaf.at);
      },
      (member, at) => {
        this.notices.push(notice("member-unknown", placeAt(this.#source, at), { member }));
      },
    );
  }

  #count(tree: Tree, path: string, counts: { read: number; kept: number; lost: number }): void {
    if (isTreeLeaf(tree)) {
      if (this.#unknown.has(tree.at)) counts.kept += 1;
      else if (this.#placed.has(tree.at) || this.#used.has(tree.at)) counts.read += 1;
      else {
        counts.lost += 1;
        this.notices.push(notice("field-not-read", placeAt(this.#source, tree.at), { field: path }));
      }
    } else if (tree.type === "list") {
      tree.items.forEach((item, index) => {
        this.#count(item, `${path}[${index}]`, counts);
      });
    } else if (tree.type === "map") {
      for (const { key, value } of tree.entries)
        this.#count(value, path === "" ? key : `${path}.${key}`, counts);
    }
  }
}

function extraOf(extra: unknown): { readonly extra?: JsonObject } {
  return isJsonObject(extra) && Object.keys(extra).length > 0 ? { extra } : {};
}
