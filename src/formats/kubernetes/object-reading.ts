import { type Notice, notice } from "../notice.ts";
import { ResourceReading } from "../reading/resource-reading.ts";
import { placeAt } from "../source/source-text.ts";
import { type Tree, type TreeEntry, type TreeMap, treeAt, treeText } from "../source/tree.ts";
import type { KubeObject } from "./kube-object.ts";

/** What says what an object is, beside its spec. */
const IDENTITY = ["name", "namespace"];
const KNOWN = ["apiVersion", "kind", "metadata", "spec", "status"];

/** The reading of one object of App Mesh: its identity is used, the rest beside its spec is told of or kept. */
export interface ObjectReading {
  readonly reading: ResourceReading;
  /** Members of the spec; none where there is no spec. */
  readonly spec: readonly TreeEntry[];
  /** The spec where it is a placeholder as a whole. */
  readonly specHole?: Tree;
  /** True where the spec is neither: then the object cannot be read. */
  readonly isWrong: boolean;
  /** Members beside apiVersion, kind, metadata, spec and status. */
  readonly extra: TreeMap | undefined;
  /** Parts that Kubernetes keeps: labels, annotations, status… */
  readonly leftOut: readonly { readonly member: string; readonly at: number }[];
}

/** Begins the reading of an object; `usesLabels` where its labels say what it belongs to. */
export function objectReading(object: KubeObject, usesLabels: boolean): ObjectReading {
  const { source, tree, spec } = object;
  const reading = new ResourceReading(source, "kubernetes", tree);
  const extra = tree.entries.filter(({ key }) => !KNOWN.includes(key));
  for (const key of ["apiVersion", "kind"]) reading.use(treeAt(tree, key));
  const isNothing = spec === undefined || (spec.type === "scalar" && spec.value === null);
  if (isNothing) reading.use(spec);
  return {
    reading,
    spec: spec?.type === "map" ? spec.entries : [],
    ...(spec?.type === "hole" ? { specHole: spec } : {}),
    isWrong: !isNothing && spec.type !== "map" && spec.type !== "hole",
    extra: extra.length === 0 ? undefined : mapOf(extra, tree.at),
    leftOut: besideSpec(tree, usesLabels, reading),
  };
}

/** Uses what names the object, and leaves aside what Kubernetes keeps: told of once a file. */
function besideSpec(tree: TreeMap, usesLabels: boolean, reading: ResourceReading): ObjectReading["leftOut"] {
  const metadata = treeAt(tree, "metadata");
  const parts = metadata?.type === "map" ? metadata.entries : [];
  for (const { key, value } of parts) {
    if (IDENTITY.includes(key)) takeText(reading, value);
    else reading.use(value);
  }
  const left = parts
    .filter(({ key }) => !IDENTITY.includes(key) && !(usesLabels && key === "labels"))
    .map(({ key, at }) => ({ member: `metadata.${key}`, at }));
  const status = tree.entries.find(({ key }) => key === "status");
  reading.use(status?.value);
  return status === undefined ? left : [...left, { member: "status", at: status.at }];
}

/** A name that is no text names nothing: it is left to be told as not read. */
function takeText(reading: ResourceReading, value: Tree): void {
  const isNull = value.type === "scalar" && value.value === null;
  if (isNull || treeText(value) !== undefined) reading.use(value);
}

/** What to say of an object whose spec is no object. */
export function wrongSpec({ source, tree }: KubeObject): Notice {
  return notice("spec-not-object", placeAt(source, treeAt(tree, "spec")?.at ?? tree.at), {});
}

/** A map of some members. */
export function mapOf(entries: readonly TreeEntry[], at: number): TreeMap {
  return { type: "map", entries, at };
}
