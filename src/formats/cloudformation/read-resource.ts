import { pointerChild } from "../../lib/json-pointer.ts";
import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { isUsableName } from "../../model/reference/usable-name.ts";
import type { Candidate } from "../candidate.ts";
import type { Notice } from "../notice.ts";
import type { FieldAccount } from "../reader.ts";
import { apiMembers } from "../reading/pascal-members.ts";
import { type ResourceParts, ResourceReading } from "../reading/resource-reading.ts";
import { type Tree, type TreeEntry, treeAt, treeText } from "../source/tree.ts";
import type { Evaluator, Scope } from "./evaluator.ts";
import { namesFromArns } from "./name-from-arn.ts";
import { partFrom, type RefPart } from "./ref-part.ts";
import { pieceOf } from "./text-piece.ts";

/** Attributes of a resource that speak of the deployment, not of the mesh. */
const DEPLOYMENT = [
  "CreationPolicy",
  "DeletionPolicy",
  "DependsOn",
  "Metadata",
  "UpdatePolicy",
  "UpdateReplacePolicy",
];

/** A resource as read, and what became of its fields. */
export interface ResourceRead {
  /** Undefined where there is none: its condition does not hold, or it has no spec that can be read. */
  readonly candidate: Candidate | undefined;
  /** The condition of the resource does not hold. */
  readonly isLeftOut: boolean;
  readonly notices: readonly Notice[];
  readonly counts: Pick<FieldAccount, "read" | "kept" | "lost">;
}

/** Reads one App Mesh resource of a template. */
export function readResource(evaluator: Evaluator, kind: Kind, entry: TreeEntry): ResourceRead {
  const { key: id, at, value: native } = entry;
  const reading = new ResourceReading(evaluator.template.source, "cloudformation", native);
  const scope: Scope = { use: (tree) => reading.use(tree) };
  reading.use(treeAt(native, "Type"));
  reading.use(treeAt(native, "Condition"));
  for (const attribute of DEPLOYMENT) reading.use(treeAt(native, attribute));
  const finished = (candidate: Candidate | undefined, isLeftOut = false): ResourceRead => {
    const counts = reading.finish();
    return { candidate, isLeftOut, notices: reading.notices, counts };
  };
  const condition = treeText(treeAt(native, "Condition"));
  if (condition !== undefined) {
    const holds = evaluator.holds(condition, at);
    if (holds === false) {
      reading.use(native);
      return finished(undefined, true);
    }
    if (holds === undefined) evaluator.note("resource-unsure", at, { name: id, condition });
  }
  const properties = propertiesOf(evaluator, kind, native, scope);
  if (properties === undefined) return finished(undefined);
  const { names, ...parts } = properties;
  const part = (of: RefPart) => partFrom(evaluator, kind, id, of, (member) => names.get(member));
  if (!names.has(kindDefinition(kind).nameMember)) evaluator.note("name-generated", at, { name: id });
  return finished(
    reading.candidate({
      kind,
      mesh: part("mesh"),
      owner: part("owner"),
      parent: part("parent"),
      name: part("name"),
      ...parts,
      at,
      ...pointersOf(evaluator, id),
    }),
  );
}

function pointersOf({ template }: Evaluator, id: string): { pointer?: string; specPointer?: string } {
  if (template.pointer === undefined) return {};
  const pointer = pointerChild(`${template.pointer}/Resources`, id);
  return { pointer, specPointer: `${pointer}/Properties/Spec` };
}

interface Properties extends Pick<ResourceParts, "spec" | "tags" | "extra"> {
  /** The values of those that name the resource, by the API's names. */
  readonly names: ReadonlyMap<string, Tree>;
}

/**
 * The properties in the form of the API's input, those that name the resource apart. Undefined, and told, where
 * the spec is no structure.
 */
function propertiesOf(evaluator: Evaluator, kind: Kind, native: Tree, scope: Scope): Properties | undefined {
  const all = treeAt(native, "Properties");
  const chosen = all === undefined ? undefined : evaluator.chooseBranch(all, scope);
  if (chosen !== undefined && isEmpty(chosen)) scope.use(chosen);
  if (chosen?.type !== "map") return { names: new Map() };
  const evaluated: TreeEntry[] = [];
  for (const { key, at, value: written } of chosen.entries) {
    const isSpec = key.toLowerCase() === "spec";
    const value = isSpec ? specOf(evaluator, written, scope) : evaluator.evaluate(written, scope);
    if (value === "no structure") return undefined;
    if (value !== undefined) evaluated.push({ key, at, value });
  }
  const shape = `${kindDefinition(kind).operations.create}Input`;
  const input = apiMembers({ type: "map", entries: evaluated, at: chosen.at }, shape);
  return input.type === "map" ? sorted(evaluator, kind, input, scope) : { names: new Map() };
}

/** The members of an input apart: names are used, what the API does not know is told and kept. */
function sorted(
  evaluator: Evaluator,
  kind: Kind,
  { entries, at }: Tree & { readonly type: "map" },
  scope: Scope,
): Properties {
  const { nameMember, parent } = kindDefinition(kind);
  const members = [nameMember, parent?.member, ...(kind === "mesh" ? [] : ["meshName", "meshOwner"])];
  const names = new Map<string, Tree>();
  const out: { names: ReadonlyMap<string, Tree>; spec?: Tree; tags?: Tree } = { names };
  const extra: TreeEntry[] = [];
  for (const entry of entries) {
    const { key, value } = entry;
    if (key === "spec") out.spec = namesFromArns(value);
    else if (key === "tags" && value.type === "list") out.tags = value;
    else if (members.includes(key)) {
      names.set(key, value);
      if (isUsableName(pieceOf(value)?.text)) scope.use(value);
    } else {
      if (key === "tags") evaluator.note("tags-not-list", entry.at, {});
      else evaluator.note("member-unknown", entry.at, { member: key });
      extra.push(entry);
    }
  }
  return extra.length === 0 ? out : { ...out, extra: { type: "map", entries: extra, at } };
}

/** The evaluated spec; what was read to find it is used only where it is a structure. */
function specOf(evaluator: Evaluator, written: Tree, scope: Scope): Tree | "no structure" {
  const used: (Tree | undefined)[] = [];
  const own: Scope = { use: (tree) => used.push(tree) };
  const chosen = evaluator.chooseBranch(written, own);
  const spec = chosen === undefined ? undefined : evaluator.evaluate(chosen, own);
  const isNothing = spec === undefined || isNull(spec);
  if (!isNothing && spec.type !== "map") {
    evaluator.note("spec-not-object", written.at, {});
    return "no structure";
  }
  for (const tree of used) scope.use(tree);
  if (isNothing) scope.use(written);
  return isNothing ? { type: "map", entries: [], at: written.at } : spec;
}

function isNull(tree: Tree): boolean {
  return tree.type === "scalar" && tree.value === null;
}

function isEmpty(tree: Tree): boolean {
  return isNull(tree) || (tree.type === "map" && tree.entries.length === 0);
}
