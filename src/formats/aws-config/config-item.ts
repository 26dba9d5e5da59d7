import { KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { SourceText } from "../source/source-text.ts";
import { type Tree, type TreeMap, treeAt, treeText } from "../source/tree.ts";
import type { JsonTexts } from "./json-texts.ts";

/** A configuration item of an App Mesh resource: what is needed to choose among those of one resource. */
export interface ConfigItem {
  readonly source: SourceText;
  /** The item, `configuration` and others as objects where they were text. */
  readonly tree: TreeMap;
  readonly kind: Kind | undefined;
  /** The same for all items of one resource. */
  readonly identity: string;
  /** When it was captured, in milliseconds since 1970; before all others where it does not say. */
  readonly time: number;
  /** Orders items of the same time. */
  readonly stateId: number;
  readonly isDeleted: boolean;
}

/** Members that are given as JSON text or as objects. */
const TEXTS = ["configuration", "supplementaryConfiguration"];

/** Members of a configuration that name the resource, its parent, its mesh or the owner of that. */
const NAME = new RegExp(
  `^(${KINDS.map((kind) => kindDefinition(kind).nameMember).join("|")}|meshOwner)$`,
  "i",
);

/** An item as it stands in a file. */
export function configItem(source: SourceText, given: TreeMap, texts: JsonTexts): ConfigItem {
  const entries = given.entries.map((entry) =>
    TEXTS.includes(entry.key) ? { ...entry, value: expanded(entry.value, texts) } : entry,
  );
  const tree: TreeMap = { ...given, entries };
  const text = (member: string) => treeText(treeAt(tree, member));
  const type = (text("resourceType") ?? "").slice("AWS::AppMesh::".length).toLowerCase();
  return {
    source,
    tree,
    kind: KINDS.find((kind) => kind.toLowerCase() === type),
    identity: identityOf(source, tree, type),
    time: timeOf(treeAt(tree, "configurationItemCaptureTime")),
    stateId: numberOf(treeAt(tree, "configurationStateId")),
    isDeleted: text("configurationItemStatus")?.startsWith("ResourceDeleted") === true,
  };
}

/**
 * The ARN or what else names the resource. Advanced queries give the members that they ask for, often neither ARN
 * nor id: then the names in the configuration count. An item that says nothing of all this is one of its own.
 */
function identityOf(source: SourceText, tree: TreeMap, type: string): string {
  const text = (member: string) => treeText(treeAt(tree, member));
  const id = text("resourceId") ?? text("resourceName") ?? namesIn(treeAt(tree, "configuration"));
  const place = [text("accountId"), text("awsRegion"), type, id ?? `${source.file}:${tree.at}`];
  return text("arn") ?? text("ARN") ?? place.join("/");
}

/** The ARN that a configuration holds, or the names of the resource and of what it is in; undefined without any. */
function namesIn(configuration: Tree | undefined): string | undefined {
  if (configuration?.type !== "map") return undefined;
  const texts = new Map(configuration.entries.map(({ key, value }) => [key.toLowerCase(), treeText(value)]));
  const names = [...texts].filter(([key, value]) => NAME.test(key) && value !== undefined).sort();
  return texts.get("arn") ?? (names.length === 0 ? undefined : JSON.stringify(names));
}

/** Text that is no JSON object is left as it is, and is told of later as a field that could not be read. */
function expanded(value: Tree, texts: JsonTexts): Tree {
  const text = treeText(value);
  return text !== undefined && /^\s*[[{]/.test(text) ? (texts.read(value) ?? value) : value;
}

/** The CLI prints ISO 8601 (version 2) or seconds since 1970 (version 1). */
function timeOf(tree: Tree | undefined): number {
  if (tree?.type !== "scalar") return Number.NEGATIVE_INFINITY;
  const time = typeof tree.value === "number" ? tree.value * 1000 : Date.parse(String(tree.value));
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

function numberOf(tree: Tree | undefined): number {
  const number = tree?.type === "scalar" ? Number(tree.value) : 0;
  return Number.isNaN(number) ? 0 : number;
}
