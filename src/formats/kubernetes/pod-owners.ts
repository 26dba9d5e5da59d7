import { treeAt } from "../source/tree.ts";
import type { Cluster } from "./cluster.ts";
import { APP_MESH_GROUP, type KubeObject, type Labels } from "./kube-object.ts";
import { type LabelSelector, labelSelector, selects } from "./label-selector.ts";
import { folderOf, nearest } from "./nearest.ts";

interface Owner {
  readonly node: KubeObject;
  readonly selector: LabelSelector;
}

/**
 * Finds the nodes and gateways whose `podSelector` takes a pod. Each is kept under one label that it wants,
 * the rarest, so that a pod is compared with the few that share a label with it and not with all.
 */
export class PodOwners {
  readonly #byLabel = new Map<string, Owner[]>();

  constructor(cluster: Cluster) {
    const owners = cluster.objects.filter(isOwner).flatMap((node): Owner[] => {
      const selector = labelSelector(treeAt(node.spec, "podSelector"), cluster.values);
      return selector === "none" || selector === "unknown" ? [] : [{ node, selector }];
    });
    const counts = new Map<string, number>();
    for (const { selector } of owners) {
      for (const label of labelKeys(selector.labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
    for (const owner of owners) {
      const rarest = rarestOf(labelKeys(owner.selector.labels), counts);
      for (const place of placesOf(owner.node)) this.#add(`${place}\0${rarest}`, owner);
    }
  }

  /**
   * The nodes and gateways of a workload's pods, or of a service's selector. Where one of the two says no
   * namespace, the file and then the folder stand for it: both are applied with the same `-n`.
   */
  of(object: KubeObject, labels: Labels | undefined): readonly KubeObject[] {
    if (labels === undefined) return [];
    const keys = [ANY_LABEL, ...labelKeys(labels)];
    const isFree = object.namespace === undefined;
    const { file } = object.source;
    const inNamespace = this.#matches(`namespace:${object.effectiveNamespace}`, keys, labels);
    if (inNamespace.length > 0) return nearest(inNamespace, file);
    for (const place of [`file:${file}`, `folder:${folderOf(file)}`]) {
      const found = this.#matches(place, keys, labels);
      const fitting = isFree ? found : found.filter(({ namespace }) => namespace === undefined);
      if (fitting.length > 0) return fitting;
    }
    return [];
  }

  #add(key: string, owner: Owner): void {
    const list = this.#byLabel.get(key);
    if (list === undefined) this.#byLabel.set(key, [owner]);
    else list.push(owner);
  }

  #matches(place: string, keys: readonly string[], labels: Labels): KubeObject[] {
    return keys
      .flatMap((key) => this.#byLabel.get(`${place}\0${key}`) ?? [])
      .filter(({ selector }) => selects(selector, labels) === "yes")
      .map(({ node }) => node);
  }
}

const ANY_LABEL = "";

function isOwner({ group, kind }: KubeObject): boolean {
  return group === APP_MESH_GROUP && (kind === "VirtualNode" || kind === "VirtualGateway");
}

function rarestOf(labels: readonly string[], counts: ReadonlyMap<string, number>): string {
  const [first = ANY_LABEL] = labels;
  const count = (label: string) => counts.get(label) ?? 0;
  return labels.reduce((best, label) => (count(label) < count(best) ? label : best), first);
}

function labelKeys(labels: Labels): string[] {
  return [...labels].map(([key, value]) => `${key}=${value}`);
}

function placesOf({ effectiveNamespace, source: { file } }: KubeObject): readonly string[] {
  return [`namespace:${effectiveNamespace}`, `file:${file}`, `folder:${folderOf(file)}`];
}
