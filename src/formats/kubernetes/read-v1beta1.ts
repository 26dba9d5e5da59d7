import type { Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import type { Candidate } from "../candidate.ts";
import { type Notice, notice } from "../notice.ts";
import type { ResourceParts, ResourceReading } from "../reading/resource-reading.ts";
import { placeAt } from "../source/source-text.ts";
import { type Tree, type TreeEntry, treeAt } from "../source/tree.ts";
import { apiForm, type Dialect } from "./api-form.ts";
import type { Cluster } from "./cluster.ts";
import { filledText } from "./fill-tree.ts";
import { withHealthCheckDefaults } from "./health-check-defaults.ts";
import type { KubeObject } from "./kube-object.ts";
import { nameLeaf, oldAwsName } from "./names.ts";
import type { ObjectRead } from "./object-read.ts";
import { mapOf, type ObjectReading, objectReading, wrongSpec } from "./object-reading.ts";
import { v1beta1Dialect } from "./v1beta1-dialect.ts";

/** Reads a custom resource of `appmesh.k8s.aws/v1beta1`; a service gives itself, its router and its routes. */
export function readV1beta1(object: KubeObject, kind: Kind, cluster: Cluster): ObjectRead {
  const begun = objectReading(object, false);
  const { reading, leftOut } = begun;
  if (begun.isWrong) {
    const counts = reading.finish();
    return { candidates: [], notices: [wrongSpec(object), ...reading.notices], counts, leftOut, assumed: {} };
  }
  const notices: Notice[] = [];
  if (object.spec === undefined && kind !== "mesh") {
    notices.push(notice("spec-missing", placeAt(object.source, object.tree.at), { kind }));
  }
  const dialect = v1beta1Dialect(object, cluster, (tree) => reading.use(tree));
  const meshName = kind === "mesh" ? undefined : begun.spec.find(({ key }) => key === "meshName");
  if (meshName !== undefined) reading.use(meshName.value);
  const name = cluster.awsName(object);
  const parts = {
    mesh: kind === "mesh" ? name : filledText(meshName?.value, cluster.values),
    name,
    extra: begun.extra,
  };
  const fields = begun.spec.filter((entry) => entry !== meshName);
  const context: Context = { object, begun, cluster, dialect, parts, notices };
  const candidates =
    kind === "virtualService" && begun.specHole === undefined
      ? readService(context, fields)
      : [plainCandidate(context, kind, fields)];
  const counts = reading.finish();
  return {
    candidates,
    notices: [...notices, ...reading.notices],
    counts,
    leftOut,
    assumed: object.namespace === undefined && kind !== "mesh" ? { namespace: true } : {},
  };
}

interface Context {
  readonly object: KubeObject;
  readonly begun: ObjectReading;
  readonly cluster: Cluster;
  readonly dialect: Dialect;
  readonly parts: Omit<ResourceParts, "kind" | "spec">;
  readonly notices: Notice[];
}

function plainCandidate(
  { object, begun, dialect, parts, notices }: Context,
  kind: Kind,
  fields: readonly TreeEntry[],
): Candidate {
  const at = object.spec?.at ?? object.tree.at;
  const form = begun.specHole ?? apiForm(mapOf(fields, at), kindDefinition(kind).specShape, dialect);
  const filled = kind === "virtualNode" ? withHealthCheckDefaults(form) : { spec: form, places: [] };
  for (const place of filled.places) {
    notices.push(notice("kubernetes-health-check-defaults", placeAt(object.source, place), {}));
  }
  return begun.reading.candidate({ ...parts, kind, spec: filled.spec });
}

/**
 * A service with the router that the old controller made for it: the one that `virtualRouter` names, else one
 * with the name of the service (`getNamespacedVirtualRouterName`), and the routes, which live in that router.
 */
function readService(context: Context, fields: readonly TreeEntry[]): Candidate[] {
  const { object, begun, cluster, dialect, parts } = context;
  const { reading } = begun;
  const at = object.spec?.at ?? object.tree.at;
  const router = fields.find(({ key, value }) => key === "virtualRouter" && value.type === "map")?.value;
  const routeEntry = fields.find(({ key, value }) => key === "routes" && value.type === "list");
  const nameTree = treeAt(router, "name");
  const named = filledText(nameTree, cluster.values);
  if (named !== undefined) reading.use(nameTree);
  const plainName = named ?? object.name;
  const routerName = plainName === undefined ? undefined : oldAwsName(plainName, object.effectiveNamespace);
  const others = fields.filter((entry) => entry.value !== router && entry !== routeEntry);
  const service = apiForm(mapOf(others, at), "VirtualServiceSpec", dialect);
  const provider = routerName === undefined ? [] : [providerOf(routerName, nameTree?.at ?? at)];
  const own = service.type === "map" ? service.entries : [];
  const hasProvider = own.some(({ key }) => key === "provider");
  const spec = mapOf([...own, ...(hasProvider ? [] : provider)], at);
  const routerFields =
    router?.type === "map"
      ? router.entries.filter(({ value }) => named === undefined || value !== nameTree)
      : [];
  const routerAt = router?.at ?? object.tree.at;
  const routes = routeEntry?.value.type === "list" ? routeEntry.value.items : [];
  if (routes.length === 0) reading.use(routeEntry?.value);
  const { mesh } = parts;
  return [
    reading.candidate({ ...parts, kind: "virtualService", spec }),
    reading.candidate({
      kind: "virtualRouter",
      mesh,
      name: routerName,
      spec: apiForm(mapOf(routerFields, routerAt), "VirtualRouterSpec", dialect),
      at: routerAt,
    }),
    ...routes.map((route) => readRoute(route, { mesh, parent: routerName }, object, reading, dialect)),
  ];
}

function readRoute(
  route: Tree,
  place: Pick<ResourceParts, "mesh" | "parent">,
  { effectiveNamespace }: KubeObject,
  reading: ResourceReading,
  dialect: Dialect,
): Candidate {
  const nameTree = treeAt(route, "name");
  const name = filledText(nameTree, dialect.values);
  if (name !== undefined) reading.use(nameTree);
  const fields =
    route.type === "map" ? route.entries.filter(({ value }) => name === undefined || value !== nameTree) : [];
  // A placeholder for the whole route is its spec.
  const spec = route.type === "map" ? mapOf(fields, route.at) : route;
  return reading.candidate({
    kind: "route",
    ...place,
    name: name === undefined ? undefined : oldAwsName(name, effectiveNamespace),
    spec: apiForm(spec, "RouteSpec", dialect),
    at: route.at,
  });
}

function providerOf(router: string, at: number): TreeEntry {
  const name = { key: "virtualRouterName", at, value: nameLeaf(router, at) };
  const value = mapOf([{ key: "virtualRouter", at, value: mapOf([name], at) }], at);
  return { key: "provider", at, value };
}
