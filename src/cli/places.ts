import type { Candidate } from "../formats/candidate.ts";
import { detect, type InputFile } from "../formats/detect.ts";
import type { Format } from "../formats/format.ts";
import { readResourceObject } from "../formats/mesh-json/read-resource.ts";
import type { NoticePlace } from "../formats/notice.ts";
import { type JsonSource, jsonSource } from "../formats/source/json-source.ts";
import { isJsonArray, type Json } from "../lib/json.ts";
import { pointerSteps, toPointer, valueAt } from "../lib/json-pointer.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { idOf, type ResourceId } from "../model/reference/ref.ts";
import { NAME_PARTS, type NamePart, refMember } from "./given-ref.ts";

/** JSON in which resources stand as the API has them. */
const IN_API_FORM: readonly Format[] = ["cli-json", "cli-json-templated", "mesh-json"];

/**
 * Where parts of resources stand in files: line and column where the file is JSON in the API's form, else the
 * line that its reader noted, or the nearest around it.
 */
export class Places {
  readonly #files: ReadonlyMap<string, InputFile>;
  /** The JSON file that was asked for last: who asks goes file by file. */
  #last: { readonly file: string; readonly json: JsonFile | undefined } | undefined;

  constructor(files: readonly InputFile[]) {
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  /** `pointer` is from the resource: `/spec/…`, `/tags/…`, `/extra/…`, `/name`; empty for the resource itself. */
  placeOf(candidate: Candidate, kind: Kind | undefined, pointer: string): NoticePlace {
    const { source, lines } = candidate;
    const json = this.#jsonOf(candidate);
    if (json !== undefined) {
      const root = source.format === "mesh-json" ? json.designed(candidate) : source.pointer;
      if (root !== undefined) return json.source.placeOf(inFile(candidate, kind, root, pointer));
    }
    const line = nearestLine(lines, pointer);
    const { file } = source;
    return line === undefined ? { file, line: source.line, column: source.column } : { file, line };
  }

  /** The candidate's part of its file, where that is JSON in the API's form. */
  bodyOf(candidate: Candidate): Json | undefined {
    if (candidate.source.format === "mesh-json") return undefined;
    const json = this.#jsonOf(candidate);
    return json === undefined ? undefined : valueAt(json.source.value, candidate.source.pointer);
  }

  #jsonOf({ source: { file, format } }: Candidate): JsonFile | undefined {
    if (!IN_API_FORM.includes(format)) return undefined;
    if (this.#last?.file !== file) {
      const input = this.#files.get(file);
      const { source, tree } = input === undefined ? {} : detect(input);
      const json = source === undefined || tree === undefined ? undefined : jsonSource(source, tree);
      this.#last = { file, json: json && new JsonFile(json) };
    }
    return this.#last?.json;
  }
}

class JsonFile {
  readonly source: JsonSource;
  #designed: Map<ResourceId, string> | undefined;

  constructor(source: JsonSource) {
    this.source = source;
  }

  /** The pointer of a resource of a `.mesh.json`. */
  designed({ kind, mesh, owner, parent, name }: Candidate): string | undefined {
    if (this.#designed === undefined) {
      const list = valueAt(this.source.value, "/resources");
      const found = (isJsonArray(list) ? list : []).flatMap((item, index): [ResourceId, string][] => {
        const pointer = toPointer(["resources", index]);
        const read = readResourceObject(item, pointer, () => {});
        return read === undefined ? [] : [[read.id, pointer]];
      });
      this.#designed = new Map(found);
    }
    if (kind === undefined || mesh === undefined || name === undefined) return undefined;
    const ref = {
      kind,
      mesh,
      ...(owner === undefined ? {} : { owner }),
      ...(parent === undefined ? {} : { parent }),
      name,
    };
    return this.#designed.get(idOf(ref));
  }
}

/** In CLI JSON unknown members stand beside `spec`, and a file may hold no more than the spec's members. */
function inFile({ source }: Candidate, kind: Kind | undefined, root: string, pointer: string): string {
  if (source.format === "mesh-json") return root + memberPointer(kind, pointer);
  const inSpec = /^\/spec(\/.*)?$/s.exec(pointer);
  if (inSpec !== null) return source.spec + (inSpec[1] ?? "");
  return root + memberPointer(kind, pointer.replace(/^\/extra(?=\/)/, ""));
}

/** The parts of a ref stand under the names that the API gives them. */
function memberPointer(kind: Kind | undefined, pointer: string): string {
  const part = NAME_PARTS.find((one): one is NamePart => pointer === `/${one}`);
  const member = part === undefined || kind === undefined ? undefined : refMember(kind, part);
  return member === undefined ? pointer : toPointer([member]);
}

/** The line of the leaf that the pointer names, of the first in it, or of the first in the nearest part around it. */
function nearestLine(lines: Candidate["lines"], pointer: string): number | undefined {
  const steps = pointerSteps(pointer);
  for (let length = steps.length; length > 0; length -= 1) {
    const at = toPointer(steps.slice(0, length));
    if (Object.hasOwn(lines, at)) return lines[at];
    let first: number | undefined;
    for (const [leaf, line] of Object.entries(lines)) {
      if (leaf.startsWith(`${at}/`) && (first === undefined || line < first)) first = line;
    }
    if (first !== undefined) return first;
  }
  return undefined;
}
