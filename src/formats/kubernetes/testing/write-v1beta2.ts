import { stringify } from "yaml";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../../lib/json.ts";
import type { Design } from "../../../model/design/design.ts";
import { idOf, type Ref, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { resourcePathOf } from "../../../model/reference/resource-path.ts";

const NAMESPACE = "shop-ns";
const OBJECT_KINDS = {
  mesh: "Mesh",
  virtualNode: "VirtualNode",
  virtualService: "VirtualService",
  virtualRouter: "VirtualRouter",
  virtualGateway: "VirtualGateway",
  gatewayRoute: "GatewayRoute",
} as const;

/**
 * A design of one mesh as manifests of `v1beta2`, as a person would write them: every object has a name in
 * Kubernetes that is not its name in App Mesh, references are by that name where the target is in the
 * design, else by ARN. What the custom resources cannot hold is left out: tags.
 */
export function writeV1beta2(design: Design): string {
  const ids = [...design.resources.keys()];
  const objectName = (id: string) => `object-${ids.indexOf(id)}`;
  const documents: Json[] = [namespace()];
  for (const [id, { spec }] of design.resources) {
    const ref = refOf(id);
    if (ref.kind === "route") continue;
    const routes = ids.filter((one) => isRouteOf(refOf(one), ref));
    documents.push({
      apiVersion: "appmesh.k8s.aws/v1beta2",
      kind: OBJECT_KINDS[ref.kind],
      metadata: { name: objectName(id), ...(ref.kind === "mesh" ? {} : { namespace: NAMESPACE }) },
      spec: {
        awsName: ref.name,
        ...connections(ref, objectName),
        ...objectOf(crdForm(spec, ref, ref.kind, objectName, design)),
        ...(routes.length === 0
          ? {}
          : {
              routes: routes.map((one) => {
                const value = design.resources.get(one)?.spec ?? {};
                return {
                  name: refOf(one).name,
                  ...objectOf(crdForm(value, ref, "route", objectName, design)),
                };
              }),
            }),
      },
    });
  }
  return documents.map((one) => stringify(one)).join("---\n");
}

function namespace(): Json {
  const labels = { mesh: "yes" };
  return { apiVersion: "v1", kind: "Namespace", metadata: { name: NAMESPACE, labels } };
}

function isRouteOf(route: Ref, { kind, name }: Ref): boolean {
  return route.kind === "route" && kind === "virtualRouter" && route.parent === name;
}

function connections(ref: Ref, objectName: (id: string) => string): JsonObject {
  if (ref.kind === "mesh") return { namespaceSelector: { matchLabels: { mesh: "yes" } } };
  if (ref.kind !== "gatewayRoute") return {};
  const gateway = idOf(siblingRef(ref, "virtualGateway", ref.parent ?? ""));
  return { virtualGatewayRef: { name: objectName(gateway), namespace: NAMESPACE } };
}

/** Members that the API and the custom resources write alike but for capitals, or that are references. */
function crdForm(
  value: Json,
  of: Ref,
  kind: string,
  objectName: (id: string) => string,
  design: Design,
): Json {
  if (isJsonArray(value)) return value.map((item) => crdForm(item, of, kind, objectName, design));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([member, item]): [string, Json] => {
    const target = referenceOf(member, item);
    if (target !== undefined && typeof item === "string") {
      const ref = siblingRef(of, target, item);
      return design.resources.has(idOf(ref))
        ? [`${target}Ref`, { name: objectName(idOf(ref)) }]
        : [`${target}ARN`, `arn:aws:appmesh:us-west-2:111122223333:${resourcePathOf(ref)}`];
    }
    const renamed =
      kind === "mesh" && member === "serviceDiscovery" ? "meshServiceDiscovery" : RENAMED[member];
    return [renamed ?? member, crdForm(item, of, kind, objectName, design)];
  });
  return Object.fromEntries(members);
}

const RENAMED: Readonly<Record<string, string>> = {
  certificateArn: "certificateARN",
  certificateAuthorityArns: "certificateAuthorityARNs",
};

function referenceOf(member: string, value: Json) {
  if (member === "virtualServiceName") return "virtualService";
  if (member === "virtualRouterName") return "virtualRouter";
  if (member === "virtualNodeName" || (member === "virtualNode" && typeof value === "string"))
    return "virtualNode";
  return undefined;
}

function objectOf(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}
