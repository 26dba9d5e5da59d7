import type { Problem } from "../checks/problem.ts";
import { problemsOf } from "../checks/problems-of.ts";
import type { CandidateSource } from "../formats/candidate.ts";
import { detect, type InputFile } from "../formats/detect.ts";
import { readResourceObject } from "../formats/mesh-json/read-resource.ts";
import type { Notice, NoticePlace } from "../formats/notice.ts";
import { readFiles } from "../formats/read-files.ts";
import { type JsonSource, jsonSource } from "../formats/source/json-source.ts";
import { isJsonArray } from "../lib/json.ts";
import { toPointer, valueAt } from "../lib/json-pointer.ts";
import type { Design } from "../model/design/design.ts";
import type { Kind } from "../model/kinds/kind.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";
import { givenRef, NAME_PARTS, refMember } from "./given-ref.ts";

/** A problem, and where it stands in the file. */
export interface Finding {
  readonly problem: Problem;
  readonly kind: Kind;
  /** Where the file holds all names of the resource. */
  readonly id?: ResourceId;
  readonly place: NoticePlace;
}

/** What checking one file gave. */
export interface FileCheck {
  /** How many resources were checked. */
  readonly resources: number;
  /** In the order of the file. */
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  /** Resources whose kind the file does not say, and the kind that their shape fits. */
  readonly assumed: readonly { readonly place: NoticePlace; readonly kind: Kind }[];
  /** Resources that were not checked, because their shape fits several kinds. */
  readonly unclear: readonly { readonly place: NoticePlace; readonly kinds: readonly Kind[] }[];
}

/** Checks what one file (no zip) holds; `kind` is that of resources whose kind the file does not say. */
export function checkFile(file: InputFile, kind: Kind | undefined): FileCheck {
  const { candidates, designs, notices } = readFiles([file]);
  const detected = detect(file);
  const source =
    detected.source === undefined || detected.tree === undefined
      ? undefined
      : jsonSource(detected.source, detected.tree);
  const findings: Finding[] = [];
  const assumed: { place: NoticePlace; kind: Kind }[] = [];
  const unclear: { place: NoticePlace; kinds: readonly Kind[] }[] = [];
  let resources = 0;
  if (source === undefined) return { resources, findings, notices, assumed, unclear };
  for (const candidate of candidates) {
    const place = source.placeOf(candidate.source.pointer);
    const { proposed } = candidate;
    const known = candidate.kind ?? kind ?? proposed.kind?.value;
    if (known === undefined) {
      unclear.push({ place, kinds: proposed.kinds ?? [] });
      continue;
    }
    if (candidate.kind === undefined && kind === undefined) assumed.push({ place, kind: known });
    resources += 1;
    const { id, named, problems } = givenRef(
      candidate,
      known,
      valueAt(source.value, candidate.source.pointer),
    );
    const resource = { kind: known, ...(named ? { id } : {}) };
    for (const problem of [...problems, ...problemsOf(id, candidate.resource)]) {
      const pointer = pointerInCliJson(problem, candidate.source);
      findings.push({ problem, ...resource, place: source.placeOf(pointer) });
    }
  }
  for (const { design } of designs) {
    resources += design.resources.size;
    findings.push(...designFindings(design, source));
  }
  findings.sort((a, b) => inText(a.place, b.place));
  return { resources, findings, notices: notices.filter(isNewsBeside(findings)), assumed, unclear };
}

function inText(a: NoticePlace, b: NoticePlace): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** Not what the checks say themselves, nor what is merely not part of a design. */
function isNewsBeside(findings: readonly Finding[]): (notice: Notice) => boolean {
  const found = new Set(findings.map(({ place }) => place.pointer));
  return ({ code, at }) => {
    if (code === "name-unusable" || code === "owner-unusable") return !found.has(at.pointer);
    return !["member-unknown", "observed-left-out", "client-token-left-out"].includes(code);
  };
}

/** In CLI JSON unknown members stand beside `spec`, and a file may hold no more than the spec's members. */
function pointerInCliJson({ at }: Problem, { pointer, spec }: CandidateSource): string {
  const inSpec = /^\/spec(\/.*)?$/s.exec(at.pointer);
  if (inSpec !== null) return spec + (inSpec[1] ?? "");
  return pointer + memberPointer(at.id, at.pointer.replace(/^\/extra(?=\/)/, ""));
}

/** The parts of a ref stand under the names that the API gives them. */
function memberPointer(id: ResourceId, pointer: string): string {
  const part = NAME_PARTS.find((one) => pointer === `/${one}`);
  const member = part === undefined ? undefined : refMember(refOf(id).kind, part);
  return member === undefined ? pointer : toPointer([member]);
}

function designFindings(design: Design, source: JsonSource): Finding[] {
  const list = valueAt(source.value, "/resources");
  return (isJsonArray(list) ? list : []).flatMap((item, index) => {
    const root = toPointer(["resources", index]);
    const read = readResourceObject(item, root, () => {});
    const resource = read === undefined ? undefined : design.resources.get(read.id);
    if (read === undefined || resource === undefined) return [];
    const { id } = read;
    return problemsOf(id, resource).map((problem) => ({
      problem,
      kind: refOf(id).kind,
      id,
      place: source.placeOf(root + memberPointer(id, problem.at.pointer)),
    }));
  });
}
