import type { TaskGroupType } from "../../model/design/task-group.ts";
import { refOfResourcePath } from "../../model/reference/resource-path.ts";
import type { TaskGroupLink } from "../candidate.ts";
import { type Tree, treeAt, treeIn } from "../source/tree.ts";
import type { Cluster } from "./cluster.ts";
import { filledText } from "./fill-tree.ts";
import { APP_MESH_GROUP, type KubeObject, type Labels, labelsOf } from "./kube-object.ts";
import { selects } from "./label-selector.ts";
import type { Memberships } from "./membership.ts";
import { nearest } from "./nearest.ts";
import { PodOwners } from "./pod-owners.ts";

const WORKLOADS: Readonly<Record<string, TaskGroupType>> = {
  Deployment: "deployment",
  StatefulSet: "stateful-set",
  DaemonSet: "daemon-set",
};

/** Environment of Envoy that names the node or gateway which a pod is (App Mesh user guide, "Envoy image"). */
const ENVOY_VARIABLES = ["APPMESH_RESOURCE_ARN", "APPMESH_VIRTUAL_NODE_NAME", "APPMESH_RESOURCE_NAME"];
const NODE_ANNOTATION = "appmesh.k8s.aws/virtualNode";
const MESH_ANNOTATION = "appmesh.k8s.aws/mesh";

type LinkTarget = TaskGroupLink["to"];

/**
 * Links Deployments, StatefulSets, DaemonSets and Services to the virtual nodes and gateways that they run.
 * In `v1beta2` the labels of the pods match the `podSelector` of a node in the same namespace; in `v1beta1`
 * the pods are those of the workload with the node's name, or name the node in an annotation. What Envoy's
 * environment says counts in both. A Service is linked where its selector is one of the node's pods.
 */
export function taskGroupLinks(cluster: Cluster, memberships: Memberships): TaskGroupLink[] {
  const owners = new PodOwners(cluster);
  const oldPods = new OldPods();
  const links: TaskGroupLink[] = [];
  const target = (node: KubeObject) => targetOf(node, cluster, memberships);
  for (const object of cluster.objects) {
    const type = Object.hasOwn(WORKLOADS, object.kind) ? WORKLOADS[object.kind] : undefined;
    if (type === undefined || object.group === APP_MESH_GROUP) continue;
    const template = treeAt(object.spec, "template");
    const labels = labelsOf(treeIn(template, "metadata", "labels"), cluster.values);
    const said = saidTargets(object, template, cluster, memberships);
    const old = said.length === 0 ? oldNode(object, cluster) : undefined;
    const selected = owners.of(object, labels);
    const nodes = nearest(old === undefined ? selected : [...selected, old], object.source.file);
    if (old !== undefined && nodes.includes(old)) oldPods.add(object, labels, old);
    add(links, object, type, [...said, ...nodes.map(target)]);
  }
  for (const object of cluster.objects) {
    if (object.kind !== "Service" || object.group !== "") continue;
    const labels = labelsOf(treeAt(object.spec, "selector"), cluster.values);
    // A service without a selector finds its pods in another way.
    if (labels === undefined || labels.size === 0) continue;
    const nodes = nearest([...owners.of(object, labels), ...oldPods.of(object, labels)], object.source.file);
    add(links, object, "kubernetes-service", nodes.map(target));
  }
  return links;
}

interface OldPod {
  readonly labels: Labels;
  readonly node: KubeObject;
}

/** The pods of workloads that stand for a node of `v1beta1` by their name, by namespace and label. */
class OldPods {
  readonly #byLabel = new Map<string, OldPod[]>();

  add({ effectiveNamespace }: KubeObject, labels: Labels | undefined, node: KubeObject): void {
    if (labels === undefined) return;
    for (const label of labels) {
      const key = [effectiveNamespace, ...label].join("\0");
      const list = this.#byLabel.get(key);
      if (list === undefined) this.#byLabel.set(key, [{ labels, node }]);
      else list.push({ labels, node });
    }
  }

  /** The nodes whose pods a service selects. */
  of({ effectiveNamespace, source }: KubeObject, selector: Labels): readonly KubeObject[] {
    const [first = []] = selector;
    const nodes = (this.#byLabel.get([effectiveNamespace, ...first].join("\0")) ?? [])
      .filter(({ labels }) => selects({ labels: selector, expressions: [] }, labels) === "yes")
      .map(({ node }) => node);
    return nearest(nodes, source.file);
  }
}

function add(
  links: TaskGroupLink[],
  object: KubeObject,
  type: TaskGroupType,
  targets: readonly (LinkTarget | undefined)[],
): void {
  const { source, tree, name } = object;
  if (name === undefined) return;
  const seen = new Set<string>();
  for (const to of targets) {
    if (to === undefined) continue;
    const key = [to.kind, to.mesh, to.owner, to.name].join("\0");
    if (seen.has(key)) continue;
    seen.add(key);
    const { line } = source.positionAt(tree.at);
    links.push({ group: { type, name, file: source.file, line }, to });
  }
}

function targetOf(node: KubeObject, cluster: Cluster, memberships: Memberships): LinkTarget | undefined {
  const name = cluster.awsName(node);
  if (name === undefined) return undefined;
  const kind = node.kind === "VirtualGateway" ? "virtualGateway" : "virtualNode";
  const { mesh, owner } =
    node.version === "v1beta1"
      ? { mesh: filledText(treeAt(node.spec, "meshName"), cluster.values), owner: undefined }
      : memberships.meshOf(node);
  return { kind, ...(mesh === undefined ? {} : { mesh }), ...(owner === undefined ? {} : { owner }), name };
}

/** What the workload itself says: the annotation of the old injector, and the environment of Envoy. */
function saidTargets(
  object: KubeObject,
  template: Tree | undefined,
  cluster: Cluster,
  memberships: Memberships,
): (LinkTarget | undefined)[] {
  const out: (LinkTarget | undefined)[] = [];
  const annotations = treeIn(template, "metadata", "annotations");
  const node = filledText(treeAt(annotations, NODE_ANNOTATION), cluster.values);
  if (node !== undefined) {
    const found = cluster.find("VirtualNode", object.effectiveNamespace, node, object.source);
    const mesh = filledText(treeAt(annotations, MESH_ANNOTATION), cluster.values);
    const named = { kind: "virtualNode" as const, ...(mesh === undefined ? {} : { mesh }), name: node };
    out.push(found === undefined ? named : targetOf(found, cluster, memberships));
  }
  const containers = treeIn(template, "spec", "containers");
  for (const container of containers?.type === "list" ? containers.items : []) {
    const env = treeAt(container, "env");
    for (const one of env?.type === "list" ? env.items : []) {
      const name = filledText(treeAt(one, "name"), cluster.values);
      if (name === undefined || !ENVOY_VARIABLES.includes(name)) continue;
      out.push(namedByPath(filledText(treeAt(one, "value"), cluster.values)));
    }
  }
  return out;
}

function namedByPath(text: string | undefined): LinkTarget | undefined {
  const path = /(?:^|:)(mesh\/.+)$/.exec(text ?? "")?.[1];
  const ref = path === undefined ? undefined : refOfResourcePath(path);
  if (ref?.kind !== "virtualNode" && ref?.kind !== "virtualGateway") return undefined;
  const { kind, mesh, owner, name } = ref;
  return { kind, mesh, ...(owner === undefined ? {} : { owner }), name };
}

/** The node of `v1beta1` that has the name of the workload. */
function oldNode(object: KubeObject, cluster: Cluster): KubeObject | undefined {
  const { name, namespace, effectiveNamespace, source } = object;
  if (name === undefined) return undefined;
  const found =
    cluster.find("VirtualNode", effectiveNamespace, name, source) ??
    (namespace === undefined ? cluster.findInFile("VirtualNode", name, source) : undefined);
  return found?.version === "v1beta1" ? found : undefined;
}
