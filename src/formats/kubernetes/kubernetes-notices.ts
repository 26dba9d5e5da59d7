/** Every notice on Kubernetes manifests, and what it is about. */
export interface KubernetesNoticeArgs {
  "helm-lines-left-out": { readonly count: number };
  "kubernetes-gateway-assumed": { readonly gateway: string; readonly count: number };
  "kubernetes-group-missing": { readonly group: string };
  "kubernetes-group-unused": { readonly group: string };
  "kubernetes-health-check-defaults": Record<never, never>;
  "kubernetes-kind-unknown": { readonly kind: string };
  "kubernetes-mesh-assumed": { readonly mesh: string; readonly count: number };
  "kubernetes-namespace-assumed": { readonly count: number };
  "kubernetes-parts-left-out": { readonly members: readonly string[] };
  "kubernetes-reference-assumed": { readonly count: number };
  "kubernetes-scaffold": { readonly kind: string };
  "kubernetes-version-unknown": { readonly version: string };
}

type Entries = {
  readonly [C in keyof KubernetesNoticeArgs]: {
    readonly severity: "error" | "warning" | "info";
    readonly reason: (args: KubernetesNoticeArgs[C]) => string;
    readonly action: (args: KubernetesNoticeArgs[C]) => string;
  };
};

/** Their part of the catalogue of notices. */
export const KUBERNETES_NOTICES: Entries = {
  "helm-lines-left-out": {
    severity: "info",
    reason: ({ count }) =>
      count === 1
        ? "A line of template code was passed over."
        : `${count} lines of template code were passed over.`,
    action: () =>
      "All branches of a condition are read, a loop is read once, and what an include would add is not known. Read the output of `helm template` to have them as they are deployed.",
  },
  "kubernetes-gateway-assumed": {
    severity: "info",
    reason: ({ gateway, count }) =>
      `${objects(count, "gateway route")} not say the virtual gateway: the files have no namespace with labels that a namespaceSelector takes. "${gateway}" is the only one there is.`,
    action: () => "Give the Namespace together with these files if that is wrong.",
  },
  "kubernetes-group-missing": {
    severity: "warning",
    reason: ({ group }) => `The backend group "${group}" is not among the files.`,
    action: () => "Its services are no backends of this node: give the file that has the group as well.",
  },
  "kubernetes-group-unused": {
    severity: "info",
    reason: ({ group }) => `No virtual node among the files names the backend group "${group}".`,
    action: () => "App Mesh has no groups: their services become backends of the nodes that name them.",
  },
  "kubernetes-health-check-defaults": {
    severity: "info",
    reason: () => "This health check leaves values to the controller of v1beta1.",
    action: () =>
      "What the controller puts in was taken: thresholds 10 and 2, interval 30 s, timeout 5 s, the protocol of the listener.",
  },
  "kubernetes-kind-unknown": {
    severity: "error",
    reason: ({ kind }) => `The App Mesh controller has no kind ${kind}.`,
    action: () => "It was not read: correct the kind.",
  },
  "kubernetes-mesh-assumed": {
    severity: "info",
    reason: ({ mesh, count }) =>
      `${objects(count, "object")} not say the mesh: the files have no namespace with labels that a namespaceSelector takes. "${mesh}" is the only one there is.`,
    action: () => "Give the Namespace together with these files if that is wrong.",
  },
  "kubernetes-namespace-assumed": {
    severity: "info",
    reason: ({ count }) => `${objects(count, "object")} not say the namespace: "default" was taken.`,
    action: () => "It is part of names in App Mesh. Write metadata.namespace if it is another one.",
  },
  "kubernetes-parts-left-out": {
    severity: "info",
    reason: ({ members }) =>
      `${members.map((name) => `"${name}"`).join(", ")}: what Kubernetes keeps beside the spec of an object.`,
    action: () => "It is not part of a mesh and was left aside.",
  },
  "kubernetes-reference-assumed": {
    severity: "warning",
    reason: ({ count }) =>
      count === 1
        ? "From here a reference leads to an object that is not among the files: the name that the controller gives without an awsName was taken."
        : `From here ${count} references lead to objects that are not among the files: the names that the controller gives without an awsName were taken.`,
    action: () => "Give the files that have these objects as well, or correct the names.",
  },
  "kubernetes-scaffold": {
    severity: "error",
    reason: ({ kind }) => `This is the example that kubebuilder writes for the kind ${kind}, not a resource.`,
    action: () => "There is nothing to read: give the manifests that were applied.",
  },
  "kubernetes-version-unknown": {
    severity: "error",
    reason: ({ version }) => `appmesh.k8s.aws/${version} cannot be read; v1beta1 and v1beta2 can.`,
    action: () => "It was not read: give it as one of these versions.",
  },
};

/** `3 objects do`, `1 object does`. */
function objects(count: number, noun: string): string {
  return count === 1 ? `1 ${noun} does` : `${count} ${noun}s do`;
}
