import { NO_VALUES } from "../checks/chosen-values.ts";
import type { Problem } from "../checks/problem.ts";
import { problemsOf } from "../checks/problems-of.ts";
import type { Candidate } from "../formats/candidate.ts";
import { importEntries } from "../formats/import/entries.ts";
import type { Notice, NoticePlace } from "../formats/notice.ts";
import { jsonEqual } from "../lib/json-equal.ts";
import type { Resource } from "../model/design/resource.ts";
import type { Kind } from "../model/kinds/kind.ts";
import type { ResourceId } from "../model/reference/ref.ts";
import { fileOrder } from "./file-order.ts";
import { FilesAround } from "./files-around.ts";
import { type GivenRef, givenRef } from "./given-ref.ts";
import { Places } from "./places.ts";
import type { Sources } from "./read-sources.ts";

/** What is wrong, and where it stands in the file. */
export interface Finding {
  /** What a check found in a resource; or where its file defines it before, with other content. */
  readonly found: { readonly problem: Problem } | { readonly before: NoticePlace };
  readonly kind: Kind;
  /** Where the file holds all names of the resource. */
  readonly id?: ResourceId;
  readonly place: NoticePlace;
}

/** What checking files gave. */
export interface Check {
  /** How many resources were checked. */
  readonly resources: number;
  /** File by file, in the order of each. */
  readonly findings: readonly Finding[];
  /** On reading, beside what the findings say. */
  readonly notices: readonly Notice[];
  /** Resources whose kind the file does not say, and the kind that their shape fits. */
  readonly assumed: readonly { readonly place: NoticePlace; readonly kind: Kind }[];
  /** Resources that were not checked, because their shape fits several kinds. */
  readonly unclear: readonly { readonly place: NoticePlace; readonly kinds: readonly Kind[] }[];
}

/** How files are checked. */
export interface CheckOptions {
  /** The kind of resources whose file does not say it. */
  readonly kind?: Kind | undefined;
  /** True where the files are all there is; a `.mesh.json` always is. */
  readonly isWhole?: boolean;
}

/** Checks what was read, each resource with all others around it. */
export function checkSources({ input, read }: Sources, { kind, isWhole = false }: CheckOptions): Check {
  const places = new Places(input.files);
  const findings: Finding[] = [];
  const assumed: { place: NoticePlace; kind: Kind }[] = [];
  const unclear: { place: NoticePlace; kinds: readonly Kind[] }[] = [];
  const twice = new DefinedTwice();
  const around = new FilesAround();
  const given: Given[] = [];
  for (const { candidate } of importEntries(read)) {
    const { proposed } = candidate;
    const known = candidate.kind ?? kind ?? proposed.kind?.value;
    const place = places.placeOf(candidate, known, "");
    if (known === undefined) {
      unclear.push({ place, kinds: proposed.kinds ?? [] });
      continue;
    }
    if (candidate.kind === undefined && kind === undefined) assumed.push({ place, kind: known });
    const ref = givenRef(candidate, known, places.bodyOf(candidate));
    given.push({ candidate, kind: known, place, ref });
    if (ref.namedInMesh) around.add(candidate.source.file, ref.id, candidate.resource.spec);
  }
  for (const { candidate, kind: known, place, ref } of given) {
    const { id, named, problems } = ref;
    const { file, format } = candidate.source;
    const others = around.of(file, isWhole || format === "mesh-json");
    const about = { kind: known, ...(named ? { id } : {}) };
    for (const problem of [...problems, ...problemsOf(id, candidate.resource, NO_VALUES, others)]) {
      const at = places.placeOf(candidate, known, problem.at.pointer);
      findings.push({ found: { problem }, ...about, place: at });
    }
    const before = named ? twice.firstUnlike(id, candidate, place) : undefined;
    if (before !== undefined) findings.push({ found: { before }, ...about, place });
  }
  const order = fileOrder(input.files.map(({ path }) => path));
  findings.sort((a, b) => order(a.place, b.place));
  return {
    resources: given.length,
    findings,
    notices: read.notices.filter(isNewsBeside(findings)),
    assumed,
    unclear,
  };
}

/** A resource that is checked. */
interface Given {
  readonly candidate: Candidate;
  readonly kind: Kind;
  readonly place: NoticePlace;
  readonly ref: GivenRef;
}

/** Knows the resources of each file by id. */
class DefinedTwice {
  readonly #first = new Map<string, { readonly resource: Resource; readonly place: NoticePlace }>();

  /** Where the file defines the same resource before, with other content. */
  firstUnlike(id: ResourceId, { resource, source }: Candidate, place: NoticePlace): NoticePlace | undefined {
    const key = JSON.stringify([source.file, id]);
    const first = this.#first.get(key);
    if (first === undefined) {
      this.#first.set(key, { resource, place });
      return undefined;
    }
    const { spec, tags = [], extra = {} } = first.resource;
    const isSame =
      jsonEqual(spec, resource.spec) &&
      jsonEqual(tags, resource.tags ?? []) &&
      jsonEqual(extra, resource.extra ?? {});
    return isSame ? undefined : first.place;
  }
}

/** Not what the checks say themselves, nor what is merely not part of a design. */
function isNewsBeside(findings: readonly Finding[]): (one: Notice) => boolean {
  const found = new Set(findings.map(({ place }) => JSON.stringify([place.file, place.pointer])));
  return ({ code, at }) => {
    if (code === "name-unusable" || code === "owner-unusable") {
      return !found.has(JSON.stringify([at.file, at.pointer]));
    }
    return !["member-unknown", "observed-left-out", "client-token-left-out"].includes(code);
  };
}
