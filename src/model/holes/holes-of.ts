import { compareText } from "../../lib/compare-text.ts";
import { isJsonArray, isJsonObject, type Json } from "../../lib/json.ts";
import { pointerChild } from "../../lib/json-pointer.ts";
import type { Design } from "../design/design.ts";
import { isHole } from "../design/hole.ts";
import type { Resource } from "../design/resource.ts";
import { type ResourceId, refOf } from "../reference/ref.ts";
import { mayBeTemplated } from "./fill-id.ts";
import { holeParts, isTemplatedName } from "./hole-parts.ts";

/** One place where a variable is used. */
export interface HoleUse {
  readonly variable: string;
  /** The variable as it stands there: `$PORT`, `{{ .Values.port }}`. */
  readonly written: string;
  readonly id: ResourceId;
  /** From the resource: `/spec/…`, `/tags/…`, `/extra/…`; `/name`, `/mesh`, `/parent`, `/owner` for its names. */
  readonly pointer: string;
  /** All of the field's text: `${ENV}-node`. */
  readonly text: string;
}

const NONE: readonly HoleUse[] = Object.freeze([]);

/** The uses of variables in one resource: in its names, its spec, its tags, its other members; in that order. */
export function holesIn(id: ResourceId, { spec, tags, extra }: Resource): readonly HoleUse[] {
  const out: HoleUse[] = [];
  if (mayBeTemplated(id)) namesIn(id, out);
  visit(id, "/spec", spec, out);
  if (tags !== undefined) visit(id, "/tags", tags, out);
  if (extra !== undefined) visit(id, "/extra", extra, out);
  return out.length === 0 ? NONE : out;
}

/** All uses of variables in a design, by variable, then by resource, then in the order of the resource. */
export function holesOf(design: Design): HoleUse[] {
  const uses = [...design.resources].flatMap(([id, resource]) => holesIn(id, resource));
  return uses.sort((a, b) => compareText(a.variable, b.variable) || compareText(a.id, b.id));
}

function namesIn(id: ResourceId, out: HoleUse[]): void {
  const { kind, name, parent, mesh, owner } = refOf(id);
  const names = {
    "/name": name,
    "/parent": parent,
    "/mesh": kind === "mesh" ? undefined : mesh,
    "/owner": owner,
  };
  for (const [pointer, text] of Object.entries(names)) {
    if (text !== undefined && isTemplatedName(text)) use(id, pointer, text, out);
  }
}

function visit(id: ResourceId, pointer: string, value: Json, out: HoleUse[]): void {
  if (isHole(value)) use(id, pointer, value.$hole, out);
  else if (isJsonArray(value)) {
    value.forEach((item, index) => {
      visit(id, pointerChild(pointer, index), item, out);
    });
  } else if (isJsonObject(value)) {
    for (const [member, item] of Object.entries(value)) {
      if (typeof item === "object") visit(id, pointerChild(pointer, member), item, out);
    }
  }
}

function use(id: ResourceId, pointer: string, text: string, out: HoleUse[]): void {
  for (const part of holeParts(text)) {
    if ("variable" in part) out.push({ variable: part.variable, written: part.written, id, pointer, text });
  }
}
