import { treeAt, treeIn } from "../source/tree.ts";
import type { Cluster } from "./cluster.ts";
import { filledText } from "./fill-tree.ts";
import type { KubeObject, Labels } from "./kube-object.ts";
import { type LabelSelector, labelSelector, type Selected, selects } from "./label-selector.ts";

type Selector = LabelSelector | "none" | "unknown";

/** The label that Kubernetes itself gives each namespace, since 1.21. */
const NAMESPACE_NAME = "kubernetes.io/metadata.name";

interface Namespace {
  readonly labels: Labels;
  /** False where the namespace is not among the files: its name is all that is known. */
  readonly isWhole: boolean;
}

/** The mesh that an object belongs to. */
export interface MeshMembership {
  readonly mesh?: string;
  readonly owner?: string;
  /** Taken because there is no other, not because the files say so. */
  readonly assumed?: true;
}

/** The gateway that a gateway route belongs to. */
export interface GatewayMembership {
  readonly gateway?: string;
  readonly assumed?: true;
}

/**
 * Finds what the controller's webhooks choose when an object is made (`MembershipDesignator` of meshes and
 * virtual gateways): the one mesh whose `namespaceSelector` takes the labels of the object's namespace, and
 * the one gateway whose `namespaceSelector` and `gatewayRouteSelector` take namespace and route. What they
 * chose stands in `meshRef` and `virtualGatewayRef` of objects that come from a cluster. Where the labels of
 * the namespace are not among the files, or no selector takes them, the only mesh or gateway there is counts.
 */
export class Memberships {
  readonly #cluster: Cluster;
  /** By file and namespace. */
  readonly #meshes = new Map<string, MeshMembership>();
  /** By member of the spec and object: read once, compared with every namespace. */
  readonly #selectors = new Map<string, Map<KubeObject, Selector>>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** The mesh of an object of `v1beta2` that is no mesh. */
  meshOf(object: KubeObject): MeshMembership {
    const { source, spec } = object;
    for (const path of [["meshRef", "name"], ["meshName"]]) {
      const name = this.#text(object, path);
      if (name !== undefined) {
        const found = this.#cluster.find("Mesh", "", name, source);
        return found === undefined ? { mesh: name } : this.#membership(found);
      }
    }
    if (treeIn(spec, "meshRef")?.type === "hole") return {};
    const key = `${source.file}\0${object.effectiveNamespace}`;
    let known = this.#meshes.get(key);
    if (known === undefined) {
      known = this.#selectedMesh(object);
      this.#meshes.set(key, known);
    }
    return known;
  }

  /** The gateway of a gateway route. */
  gatewayOf(route: KubeObject): GatewayMembership {
    const { source } = route;
    const name = this.#text(route, ["virtualGatewayRef", "name"]);
    if (name !== undefined) {
      const namespace = this.#text(route, ["virtualGatewayRef", "namespace"]) ?? route.effectiveNamespace;
      return { gateway: this.#cluster.awsNameOf("VirtualGateway", namespace, name, source) };
    }
    const { mesh } = this.meshOf(route);
    const namespace = this.#namespaceOf(route);
    const isIn = (gateway: KubeObject) => mesh === undefined || this.meshOf(gateway).mesh === mesh;
    const fits = (gateway: KubeObject) =>
      this.#selectsNamespace(gateway, namespace) === "yes" && this.#selectsRoute(gateway, route) === "yes";
    const mayFit = (gateway: KubeObject) => this.#selectsRoute(gateway, route) !== "no";
    const { one, assumed } = this.#choose("VirtualGateway", route, (all) => all.filter(isIn), fits, mayFit);
    const gateway = one === undefined ? undefined : this.#cluster.awsName(one);
    return gateway === undefined ? {} : { gateway, ...(assumed ? { assumed } : {}) };
  }

  #selectedMesh(object: KubeObject): MeshMembership {
    const namespace = this.#namespaceOf(object);
    const fits = (mesh: KubeObject) => this.#selectsNamespace(mesh, namespace) === "yes";
    const { one, assumed } = this.#choose(
      "Mesh",
      object,
      (all) => all,
      fits,
      () => true,
    );
    return one === undefined ? {} : { ...this.#membership(one), ...(assumed ? { assumed } : {}) };
  }

  /** The one that fits, nearest first; else the only one that may fit. */
  #choose(
    kind: string,
    of: KubeObject,
    among: (all: readonly KubeObject[]) => readonly KubeObject[],
    fits: (one: KubeObject) => boolean,
    mayFit: (one: KubeObject) => boolean,
  ): { readonly one?: KubeObject; readonly assumed?: true } {
    const scopes = this.#cluster
      .inScopes(kind, of.source)
      .map((all) => among(all.filter(({ version }) => version === "v1beta2")));
    for (const scope of scopes) {
      const fitting = this.#distinct(scope.filter(fits));
      if (fitting.length > 1) return {};
      const [one] = fitting;
      if (one !== undefined) return { one };
    }
    for (const scope of scopes) {
      const possible = this.#distinct(scope.filter(mayFit));
      if (possible.length > 1) return {};
      const [one] = possible;
      if (one !== undefined) return { one, assumed: true };
    }
    return {};
  }

  /** The same object may be in several files, one for each version of an example. */
  #distinct(objects: readonly KubeObject[]): KubeObject[] {
    const byName = new Map<string, KubeObject>();
    for (const object of objects) {
      const name = this.#cluster.awsName(object) ?? "";
      if (!byName.has(name)) byName.set(name, object);
    }
    return [...byName.values()];
  }

  #membership(mesh: KubeObject): MeshMembership {
    const name = this.#cluster.awsName(mesh);
    const owner = this.#text(mesh, ["meshOwner"]);
    return { ...(name === undefined ? {} : { mesh: name }), ...(owner === undefined ? {} : { owner }) };
  }

  /** What is known of the labels of an object's namespace. */
  #namespaceOf({ effectiveNamespace, source }: KubeObject): Namespace {
    const labels = this.#cluster.find("Namespace", "", effectiveNamespace, source)?.labels;
    return {
      labels: new Map([...(labels ?? []), [NAMESPACE_NAME, effectiveNamespace]]),
      isWhole: labels !== undefined,
    };
  }

  /** Whether the `namespaceSelector` of a mesh or gateway takes a namespace. */
  #selectsNamespace(by: KubeObject, { labels, isWhole }: Namespace): Selected {
    const selector = this.#selector(by, "namespaceSelector");
    return selects(selector, isWhole || asksOnlyFor(selector, NAMESPACE_NAME) ? labels : undefined);
  }

  /** Without a `gatewayRouteSelector` a gateway takes every route of the namespaces that it selects. */
  #selectsRoute(gateway: KubeObject, route: KubeObject): Selected {
    const selector = this.#selector(gateway, "gatewayRouteSelector");
    return selector === "none" ? "yes" : selects(selector, route.labels);
  }

  #selector(object: KubeObject, member: string): Selector {
    const known = this.#selectors.get(member) ?? new Map<KubeObject, Selector>();
    this.#selectors.set(member, known);
    const selector = known.get(object) ?? labelSelector(treeAt(object.spec, member), this.#cluster.values);
    known.set(object, selector);
    return selector;
  }

  #text({ spec }: KubeObject, path: readonly string[]): string | undefined {
    return filledText(treeIn(spec, ...path), this.#cluster.values);
  }
}

/** True for a selector that speaks of that label and of no other. */
function asksOnlyFor(selector: Selector, label: string): selector is LabelSelector {
  if (selector === "none" || selector === "unknown") return false;
  const keys = [...selector.labels.keys(), ...selector.expressions.map(({ key }) => key)];
  return keys.length > 0 && keys.every((key) => key === label);
}
