import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonObject, type JsonObject } from "../../lib/json.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Candidate, Proposals } from "../candidate.ts";
import { addLines } from "../reading/lines-of.ts";
import type { JsonSource } from "../source/json-source.ts";
import { treeAtPointer } from "../source/tree.ts";
import type { CliJsonRead } from "./cli-json-read.ts";
import { fieldsOf } from "./fields-of.ts";
import { nameByPath } from "./file-name-hints.ts";
import { proposeKind } from "./propose-kind.ts";
import { withTextHoles } from "./text-holes.ts";
import { unknownSpecMembers } from "./unknown-members.ts";

/** A file that holds the bare members of a spec: its names and kind are proposed, none is certain. */
export function readSpec(source: JsonSource, spec: JsonObject, pointer: string): CliJsonRead {
  const { file } = source;
  const proposed = { ...proposeKind(spec, file), ...proposeName(file, pointer) };
  const at = source.placeOf(pointer);
  const lines: Record<string, number> = {};
  addLines(source.text, treeAtPointer(source.tree, pointer), "/spec", lines);
  const notices = unknownIn(source, spec, pointer, proposed.kind?.value);
  const candidate: Candidate = {
    resource: deepFreeze({ spec: specWithHoles(spec, proposed) }),
    source: { file, format: "cli-json", pointer, spec: pointer, line: at.line, column: at.column },
    lines,
    proposed,
  };
  return { candidates: [candidate], notices, fields: fieldsOf(source, pointer, notices) };
}

/** The spec with holes where its texts are placeholders, by the kind that is known, proposed, or fits first. */
export function specWithHoles(spec: JsonObject, { kind, kinds }: Proposals, known?: Kind): JsonObject {
  const of = known ?? kind?.value ?? kinds?.[0];
  if (of === undefined) return spec;
  const value = withTextHoles(spec, kindDefinition(of).specShape);
  return isJsonObject(value) ? value : spec;
}

/** A name from the file's name; only where the file holds nothing but this one resource. */
export function proposeName(file: string, pointer: string): Pick<Proposals, "name"> {
  const name = pointer === "" ? nameByPath(file) : undefined;
  return name === undefined ? {} : { name: { value: name, reason: "file name" } };
}

/** Notices on members of the spec at `pointer` that the API does not know, where the kind is as good as known. */
export function unknownIn(
  source: JsonSource,
  spec: JsonObject,
  pointer: string,
  kind: Kind | undefined,
): CliJsonRead["notices"] {
  if (kind === undefined) return [];
  return unknownSpecMembers(kind, spec, (inSpec) => source.placeOf(pointer + inSpec));
}
