import type { Tree, TreeEntry } from "../source/tree.ts";
import type { Dialect } from "./api-form.ts";
import type { Cluster } from "./cluster.ts";
import { filledText } from "./fill-tree.ts";
import type { KubeObject } from "./kube-object.ts";
import { nameLeaf, oldAwsName } from "./names.ts";

const MEMBERS = {
  certificateARN: "certificateArn",
  certificateAuthorityARNs: "certificateAuthorityArns",
  cloudMap: "awsCloudMap",
  grpc: "grpcRoute",
  hostName: "hostname",
  http: "httpRoute",
  http2: "http2Route",
  tcp: "tcpRoute",
};

/**
 * How `v1beta1` writes the API: other names of routes and of service discovery, attributes of Cloud Map as a
 * map, retry timeouts as `perRetryTimeoutMillis`, targets as names of nodes.
 */
export function v1beta1Dialect(object: KubeObject, cluster: Cluster, use: Dialect["use"]): Dialect {
  return {
    values: cluster.values,
    members: MEMBERS,
    use,
    special: (entry, shape) => special(entry, shape, object, cluster),
  };
}

function special(
  { key, at, value }: TreeEntry,
  shape: string,
  object: KubeObject,
  cluster: Cluster,
): TreeEntry | undefined {
  if (shape === "WeightedTarget" && key === "virtualNodeName") {
    const name = filledText(value, cluster.values);
    if (name === undefined) return undefined;
    return { key: "virtualNode", at, value: nameLeaf(targetName(name, object, cluster), value.at) };
  }
  if (shape === "AwsCloudMapServiceDiscovery" && key === "attributes" && value.type === "map") {
    return { key, at, value: attributeList(value, cluster) };
  }
  if (key === "perRetryTimeoutMillis" && value.type !== "map" && value.type !== "list") {
    const entries = [
      { key: "unit", at: value.at, value: { type: "scalar", value: "ms", at: value.at } as const },
      { key: "value", at: value.at, value },
    ];
    return { key: "perRetryTimeout", at, value: { type: "map", entries, at: value.at } };
  }
  return undefined;
}

/**
 * The name in App Mesh of a target. The old controller adds the namespace (`namespacedResourceName`), but in
 * the versions with http2 and grpc routes not for those, so that their files hold the name in App Mesh: one
 * that ends in the namespace, and is no node's name in Kubernetes, stays as it is.
 */
function targetName(name: string, { effectiveNamespace, source }: KubeObject, cluster: Cluster): string {
  const node = cluster.find("VirtualNode", effectiveNamespace, name, source);
  if (node !== undefined) return cluster.awsName(node) ?? name;
  return name.endsWith(`-${effectiveNamespace}`) ? name : oldAwsName(name, effectiveNamespace);
}

function attributeList(map: Tree & { type: "map" }, cluster: Cluster): Tree {
  const items = map.entries.map(({ key, at, value }): Tree => {
    const entries = [
      { key: "key", at, value: nameLeaf(key, at) },
      { key: "value", at: value.at, value: textLeaf(value, cluster) },
    ];
    return { type: "map", entries, at };
  });
  return { type: "list", items, at: map.at };
}

function textLeaf(value: Tree, cluster: Cluster): Tree {
  const text = filledText(value, cluster.values);
  return text === undefined ? value : nameLeaf(text, value.at);
}
