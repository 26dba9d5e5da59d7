import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Candidate } from "../candidate.ts";
import { type Notice, notice } from "../notice.ts";
import type { ResourceParts, ResourceReading } from "../reading/resource-reading.ts";
import { placeAt } from "../source/source-text.ts";
import { type Tree, type TreeEntry, treeAt, treeIn, treeText } from "../source/tree.ts";
import { apiForm, type Dialect } from "./api-form.ts";
import { expandGroups } from "./backend-groups.ts";
import type { Cluster } from "./cluster.ts";
import { filledText } from "./fill-tree.ts";
import type { KubeObject } from "./kube-object.ts";
import type { Memberships } from "./membership.ts";
import type { ObjectRead } from "./object-read.ts";
import { mapOf, objectReading, wrongSpec } from "./object-reading.ts";
import { type ReferenceListener, v1beta2Dialect } from "./v1beta2-dialect.ts";

/** Members of the spec that say what an object is, or what it is connected to, and are no field of the API. */
const SAID = [
  "awsName",
  "meshName",
  "meshOwner",
  "meshRef",
  "namespaceSelector",
  "podSelector",
  "gatewayRouteSelector",
  "virtualGatewayRef",
];

/** Reads a custom resource of `appmesh.k8s.aws/v1beta2`; a router gives itself and its routes. */
export function readV1beta2(
  object: KubeObject,
  kind: Kind,
  cluster: Cluster,
  memberships: Memberships,
): ObjectRead {
  const begun = objectReading(object, kind === "gatewayRoute");
  const { reading, leftOut } = begun;
  if (begun.isWrong) {
    const counts = reading.finish();
    return { candidates: [], notices: [wrongSpec(object), ...reading.notices], counts, leftOut, assumed: {} };
  }
  const use = (tree: Tree) => reading.use(tree);
  let references = 0;
  const hears = { use, assumed: () => (references += 1) };
  const dialect = v1beta2Dialect(object, cluster, hears);
  const notices: Notice[] = [];
  if (object.spec === undefined && kind !== "mesh") {
    notices.push(notice("spec-missing", placeAt(object.source, object.tree.at), { kind }));
  }
  const said = begun.spec.filter(({ key }) => SAID.includes(key));
  for (const { value } of said) use(value);
  const routeList = begun.spec.find(({ key }) => key === "routes")?.value;
  if (kind === "virtualRouter" && routeList?.type === "list" && routeList.items.length === 0) use(routeList);
  const split = splitSpec(
    begun.spec.filter(({ key }) => !SAID.includes(key)),
    kind,
  );
  const { specShape } = kindDefinition(kind);
  const at = object.spec?.at ?? object.tree.at;
  const spec = begun.specHole ?? apiForm(mapOf(split.fields, at), specShape, dialect);
  const groups = withGroups(spec, split.groups, object, cluster, hears);
  notices.push(...groups.notices);
  const identity = identityOf(object, kind, cluster, memberships);
  const extra = [...(begun.extra?.entries ?? []), ...groups.left];
  const candidate = reading.candidate({
    ...identity.parts,
    kind,
    spec: groups.spec,
    extra: extra.length === 0 ? undefined : mapOf(extra, object.tree.at),
  });
  const routes = split.routes.map((route) => readRoute(route, identity.parts, reading, dialect));
  const counts = reading.finish();
  return {
    candidates: [candidate, ...routes],
    notices: [...notices, ...reading.notices],
    counts,
    leftOut,
    assumed: { ...identity.assumed, ...(references === 0 ? {} : { references }) },
  };
}

interface SplitSpec {
  readonly fields: readonly TreeEntry[];
  /** Items of `routes` that are maps. */
  readonly routes: readonly Tree[];
  /** The entry `backendGroups`, where it is a list. */
  readonly groups: TreeEntry | undefined;
}

function splitSpec(entries: readonly TreeEntry[], kind: Kind): SplitSpec {
  const fields: TreeEntry[] = [];
  const routes: Tree[] = [];
  let groups: TreeEntry | undefined;
  for (const entry of entries) {
    const { key, value } = entry;
    if (kind === "virtualRouter" && key === "routes" && value.type === "list") {
      for (const item of value.items) if (item.type === "map") routes.push(item);
      // Placeholders for routes have no name: they stay where they are, as a member that the API does not know.
      const others = value.items.filter(({ type }) => type !== "map");
      if (others.length > 0) fields.push({ ...entry, value: { ...value, items: others } });
    } else if (kind === "virtualNode" && key === "backendGroups" && value.type === "list") groups = entry;
    else fields.push(entry);
  }
  return { fields, routes, groups };
}

interface Identity {
  readonly parts: Omit<ResourceParts, "kind" | "spec">;
  readonly assumed: ObjectRead["assumed"];
}

function identityOf(object: KubeObject, kind: Kind, cluster: Cluster, memberships: Memberships): Identity {
  const name = cluster.awsName(object);
  if (kind === "mesh") {
    const owner = filledText(treeIn(object.spec, "meshOwner"), cluster.values);
    return { parts: { mesh: name, owner, name }, assumed: {} };
  }
  const { mesh, owner, assumed } = memberships.meshOf(object);
  const parts = { mesh, owner, name };
  const namesItself = treeText(treeAt(object.spec, "awsName")) !== undefined;
  const ofMesh = {
    ...(assumed && mesh !== undefined ? { mesh } : {}),
    ...(object.namespace === undefined && !namesItself ? { namespace: true as const } : {}),
  };
  if (kind !== "gatewayRoute") return { parts, assumed: ofMesh };
  const { gateway, assumed: gatewayAssumed } = memberships.gatewayOf(object);
  return {
    parts: { ...parts, parent: gateway },
    assumed: { ...ofMesh, ...(gatewayAssumed && gateway !== undefined ? { gateway } : {}) },
  };
}

function readRoute(
  route: Tree,
  router: Identity["parts"],
  reading: ResourceReading,
  dialect: Dialect,
): Candidate {
  const nameTree = treeAt(route, "name");
  const name = filledText(nameTree, dialect.values);
  if (name !== undefined) reading.use(nameTree);
  const entries =
    route.type === "map" ? route.entries.filter(({ key }) => key !== "name" || name === undefined) : [];
  return reading.candidate({
    kind: "route",
    mesh: router.mesh,
    owner: router.owner,
    parent: router.name,
    name,
    spec: apiForm(mapOf(entries, route.at), kindDefinition("route").specShape, dialect),
    at: route.at,
  });
}

interface WithGroups {
  readonly spec: Tree;
  /** `backendGroups` with what could not be followed: kept beside the spec. */
  readonly left: readonly TreeEntry[];
  readonly notices: readonly Notice[];
}

function withGroups(
  spec: Tree,
  groups: TreeEntry | undefined,
  object: KubeObject,
  cluster: Cluster,
  hears: ReferenceListener,
): WithGroups {
  if (groups?.value.type !== "list") return { spec, left: [], notices: [] };
  const backends = treeAt(spec, "backends");
  // Nothing can be added to a placeholder.
  if (spec.type !== "map" || (backends !== undefined && backends.type !== "list")) {
    return { spec, left: [groups], notices: [] };
  }
  const own = backends?.type === "list" ? backends.items : [];
  const present = new Set(
    own.flatMap((one) => treeText(treeIn(one, "virtualService", "virtualServiceName")) ?? []),
  );
  const expanded = expandGroups(groups.value.items, object, cluster, present, hears);
  const items = [...own, ...expanded.backends];
  const others = spec.entries.filter(({ key }) => key !== "backends");
  const { left, notices } = expanded;
  const value: Tree = { type: "list", items, at: backends?.at ?? groups.value.at };
  if (groups.value.items.length === 0) hears.use(groups.value);
  return {
    spec: items.length === 0 ? spec : mapOf([...others, { key: "backends", at: value.at, value }], spec.at),
    left: left.length === 0 ? [] : [{ ...groups, value: { type: "list", items: left, at: groups.value.at } }],
    notices,
  };
}
