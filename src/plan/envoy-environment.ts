import { kindDefinition } from "../model/kinds/registry.ts";
import type { Ref } from "../model/reference/ref.ts";

/**
 * The two families of variables that tell an App Mesh Envoy image which resource it stands for (App Mesh
 * user guide, "Envoy configuration variables"):
 *
 * - `resource`: `APPMESH_RESOURCE_ARN`, `APPMESH_RESOURCE_CLUSTER`: image versions 1.15.0 and later, for virtual
 *   nodes and virtual gateways.
 * - `virtualNode`: `APPMESH_VIRTUAL_NODE_NAME`, `APPMESH_VIRTUAL_NODE_CLUSTER`: the only ones before 1.15.0,
 *   deprecated since; virtual nodes only.
 */
export type EnvoyFamily = "resource" | "virtualNode";

interface FamilyNames {
  readonly id: string;
  readonly cluster: string;
  /** First image version that takes these names; absent for all. */
  readonly since?: string;
  /** Image version from which on the other family is to be used. */
  readonly deprecatedSince?: string;
}

export const ENVOY_FAMILIES: Readonly<Record<EnvoyFamily, FamilyNames>> = {
  resource: { id: "APPMESH_RESOURCE_ARN", cluster: "APPMESH_RESOURCE_CLUSTER", since: "1.15.0" },
  virtualNode: {
    id: "APPMESH_VIRTUAL_NODE_NAME",
    cluster: "APPMESH_VIRTUAL_NODE_CLUSTER",
    deprecatedSince: "1.15.0",
  },
};

/** The families that an Envoy of this resource may use, the newer first; none for kinds that no Envoy stands for. */
export function envoyFamiliesOf(ref: Ref): readonly EnvoyFamily[] {
  if (ref.kind === "virtualNode") return ["resource", "virtualNode"];
  return ref.kind === "virtualGateway" ? ["resource"] : [];
}

export interface EnvoyOptions {
  readonly family: EnvoyFamily;
  /** `arn` names the resource by its full ARN, `path` as `mesh/simpleapp/virtualNode/serviceA`. */
  readonly form: "arn" | "path";
  /** As observed; needed by the form `arn`. */
  readonly arn?: string;
  /** Another name for the Envoy in metrics and traces. */
  readonly cluster?: string;
}

export interface EnvoyVariable {
  readonly name: string;
  readonly value: string;
}

export interface EnvoyEnvironment {
  readonly variables: readonly EnvoyVariable[];
  /**
   * What the image makes of them: `node.id` names the resource to the management server, `node.cluster` is the
   * name in metrics and traces, the same unless overridden (seen in a `config_dump` of an App Mesh Envoy).
   */
  readonly node: { readonly id: string; readonly cluster: string };
}

/**
 * The environment of the Envoy container of a virtual node or gateway. Undefined where there is none: for
 * other kinds, for the family `virtualNode` of a gateway, and for the form `arn` before the ARN is known.
 */
export function envoyEnvironment(ref: Ref, options: EnvoyOptions): EnvoyEnvironment | undefined {
  if (!envoyFamiliesOf(ref).includes(options.family)) return undefined;
  const id = options.form === "arn" ? options.arn : envoyPath(ref);
  if (id === undefined) return undefined;
  const names = ENVOY_FAMILIES[options.family];
  const cluster = options.cluster === "" ? undefined : options.cluster;
  return {
    variables: [
      { name: names.id, value: id },
      ...(cluster === undefined ? [] : [{ name: names.cluster, value: cluster }]),
    ],
    node: { id, cluster: cluster ?? id },
  };
}

/**
 * `mesh/simpleapp/virtualNode/serviceA`, `mesh/shared@111122223333/virtualGateway/public`: the ARN's part behind
 * the account. `/`, `%` and `@` in a name are percent-encoded, as in the embedded control plane's ARNs.
 */
export function envoyPath(ref: Ref): string {
  const mesh = encoded(ref.mesh) + (ref.owner === undefined ? "" : `@${ref.owner}`);
  return `mesh/${mesh}/${kindDefinition(ref.kind).arnSegment ?? ref.kind}/${encoded(ref.name)}`;
}

function encoded(name: string): string {
  return name.replace(/[/%@]/g, (c) => encodeURIComponent(c));
}
