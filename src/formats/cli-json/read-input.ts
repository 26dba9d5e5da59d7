import { deepFreeze } from "../../lib/deep-freeze.ts";
import { isJsonArray, isJsonObject, type Json, type JsonArray, type JsonObject } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import { setMember } from "../../lib/set-member.ts";
import { isHole } from "../../model/design/hole.ts";
import type { Resource } from "../../model/design/resource.ts";
import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { isUsableName } from "../../model/reference/usable-name.ts";
import type { Candidate } from "../candidate.ts";
import { type Notice, type NoticeArgs, type NoticeCode, notice } from "../notice.ts";
import { addLines } from "../reading/lines-of.ts";
import type { JsonSource } from "../source/json-source.ts";
import { treeAt, treeAtPointer } from "../source/tree.ts";
import type { CliJsonRead } from "./cli-json-read.ts";
import { fieldsOf, lostFields, NO_FIELDS } from "./fields-of.ts";
import { type NameParts, readNameParts } from "./name-parts.ts";
import { proposeKind } from "./propose-kind.ts";
import { proposeName, specWithHoles, unknownIn } from "./read-spec.ts";
import { withTextHoles } from "./text-holes.ts";

const NAME_MEMBERS = KINDS.map((kind) => kindDefinition(kind).nameMember);

/** Members of an input or answer that are read, each in its own way; all others are unknown. */
const READ_MEMBERS = [...NAME_MEMBERS, "spec", "tags", "meshOwner", "metadata", "status", "clientToken"];

/** What the rows of a list tell beside names; observed where `arn` is among them. */
const ROW_MEMBERS = ["arn", "createdAt", "lastUpdatedAt", "resourceOwner", "uid", "version"];

/**
 * Reads one resource with names: the input of a create or update call, the body of an answer, a list row
 * (`wrapper` is the kind that the member around it says). `metadata` and `status` were observed on a
 * server and are not part of a design; a `clientToken` belongs to one call.
 */
export function readInput(
  source: JsonSource,
  given: JsonObject,
  pointer: string,
  wrapper?: Kind,
): CliJsonRead {
  const body = withNamesAsText(given);
  const notices: Notice[] = [];
  const note = <C extends NoticeCode>(code: C, member: string, args: NoticeArgs[C]) => {
    const at = member === "" ? pointer : pointerChild(pointer, member);
    notices.push(notice(code, source.placeOf(at), args));
  };
  const ownSpec = Object.hasOwn(body, "spec") ? body["spec"] : undefined;
  if (ownSpec !== undefined && !isJsonObject(ownSpec)) {
    note("spec-not-object", "spec", {});
    return { candidates: [], notices, fields: lostFields(source, pointer) };
  }
  const spec = ownSpec ?? {};
  const parts = withWrapper(readNameParts(body, spec), body, wrapper);
  if (ownSpec === undefined && Object.hasOwn(body, "arn")) {
    note("list-names-only", "", { kind: parts.kind ?? "mesh", count: 1 });
    return { candidates: [], notices, fields: NO_FIELDS };
  }
  if (ownSpec === undefined && parts.kind !== undefined && parts.kind !== "mesh") {
    note("spec-missing", "", { kind: parts.kind });
  }
  for (const member of parts.unusable) note("name-unusable", member, { member });
  if (parts.ambiguous !== undefined) note("kind-ambiguous", "", { members: parts.ambiguous });
  const proposed = {
    ...(parts.kind === undefined ? proposeKind(spec, source.file, parts.among) : {}),
    ...(parts.name === undefined ? proposeName(source.file, pointer) : {}),
  };
  const resource = readResource(body, specWithHoles(spec, proposed, parts.kind), note);
  notices.push(...unknownIn(source, spec, pointerChild(pointer, "spec"), parts.kind ?? proposed.kind?.value));
  const { line, column } = source.placeOf(pointer);
  const { kind, mesh, parent, name } = parts;
  const owner = ownerOf(body, () => note("owner-unusable", "meshOwner", {}));
  const candidate: Candidate = {
    ...(kind === undefined ? {} : { kind }),
    ...(mesh === undefined ? {} : { mesh }),
    ...(owner === undefined ? {} : { owner }),
    ...(parent === undefined ? {} : { parent }),
    ...(name === undefined ? {} : { name }),
    resource,
    source: {
      file: source.file,
      format: "cli-json",
      pointer,
      spec: pointerChild(pointer, "spec"),
      line,
      column,
    },
    lines: linesOfResource(source, resource, pointer),
    proposed,
  };
  return { candidates: [candidate], notices, fields: fieldsOf(source, pointer, notices) };
}

/** A placeholder that stands for a name is the name: the text of the hole. */
function withNamesAsText(body: JsonObject): JsonObject {
  const members = [...NAME_MEMBERS, "meshOwner"].filter((member) => isHole(body[member]));
  if (members.length === 0) return body;
  const texts = members.map((member) => [member, (body[member] as { readonly $hole: string }).$hole]);
  return { ...body, ...Object.fromEntries(texts) };
}

/** Where the fields of a resource stand: spec and tags under their own names, all others below `extra`. */
function linesOfResource(source: JsonSource, { extra }: Resource, pointer: string): Record<string, number> {
  const lines: Record<string, number> = {};
  const body = treeAtPointer(source.tree, pointer);
  addLines(source.text, treeAt(body, "spec"), "/spec", lines);
  if (extra?.["tags"] === undefined) addLines(source.text, treeAt(body, "tags"), "/tags", lines);
  for (const member of Object.keys(extra ?? {})) {
    addLines(source.text, treeAt(body, member), pointerChild("/extra", member), lines);
  }
  return lines;
}

/** The member around an answer's body says the kind for certain. */
function withWrapper(parts: NameParts, body: JsonObject, wrapper: Kind | undefined): NameParts {
  if (wrapper === undefined || parts.kind === wrapper) return parts;
  const { nameMember, parent } = kindDefinition(wrapper);
  const text = (member: string | undefined) => {
    const value = member === undefined ? undefined : body[member];
    return isUsableName(value) ? value : undefined;
  };
  const name = text(nameMember);
  const parentName = text(parent?.member);
  return {
    kind: wrapper,
    ...(parts.mesh === undefined ? {} : { mesh: parts.mesh }),
    ...(parentName === undefined ? {} : { parent: parentName }),
    ...(name === undefined ? {} : { name }),
    unusable: parts.unusable,
  };
}

function readResource(
  body: JsonObject,
  spec: JsonObject,
  note: <C extends NoticeCode>(code: C, member: string, args: NoticeArgs[C]) => void,
): Resource {
  const isRow = Object.hasOwn(body, "arn");
  const observed: string[] = [];
  const extra: Record<string, Json> = {};
  for (const [member, value] of Object.entries(body)) {
    if (member === "metadata" || member === "status") observed.push(member);
    else if (isRow && ROW_MEMBERS.includes(member)) observed.push(member);
    else if (!READ_MEMBERS.includes(member)) {
      setMember(extra, member, value);
      note("member-unknown", member, { member });
    }
  }
  const [first] = observed;
  if (first !== undefined) note("observed-left-out", first, { members: observed });
  if (Object.hasOwn(body, "clientToken")) note("client-token-left-out", "clientToken", {});
  const tags = Object.hasOwn(body, "tags") ? body["tags"] : undefined;
  if (tags !== undefined && !isJsonArray(tags)) {
    setMember(extra, "tags", tags);
    note("tags-not-list", "tags", {});
  }
  return deepFreeze({
    spec,
    ...(isJsonArray(tags) ? { tags: withTextHoles(tags, "TagList") as JsonArray } : {}),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  });
}

/**
 * The owner of the mesh where it is shared with us: given as `meshOwner`, or told by an answer in which the
 * resource has another owner than its mesh. Equal owners mean a mesh of one's own: no owner in the ref.
 */
function ownerOf(body: JsonObject, noteUnusable: () => void): string | undefined {
  const metadata = Object.hasOwn(body, "metadata") ? body["metadata"] : undefined;
  const answer = isJsonObject(metadata) ? metadata : Object.hasOwn(body, "arn") ? body : undefined;
  const answered = answer?.["meshOwner"];
  if (isUsableName(answered)) return answered === answer?.["resourceOwner"] ? undefined : answered;
  const given = Object.hasOwn(body, "meshOwner") ? body["meshOwner"] : undefined;
  if (given === undefined || isUsableName(given)) return given;
  noteUnusable();
  return undefined;
}
