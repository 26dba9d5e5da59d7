import type { Candidate } from "../candidate.ts";
import { type Notice, notice } from "../notice.ts";
import type { FieldAccount, FormatRead, ReadOptions, RecognisedFile } from "../reader.ts";
import { placeAt, type SourceText } from "../source/source-text.ts";
import { treeAt } from "../source/tree.ts";
import { groupOf } from "./backend-groups.ts";
import { Cluster } from "./cluster.ts";
import { kubernetesDocuments } from "./documents.ts";
import { APP_MESH_GROUP, type KubeObject, kubeObject } from "./kube-object.ts";
import { Memberships } from "./membership.ts";
import type { ObjectRead } from "./object-read.ts";
import { readBackendGroup } from "./read-backend-group.ts";
import { readV1beta1 } from "./read-v1beta1.ts";
import { readV1beta2 } from "./read-v1beta2.ts";
import { resourceKind } from "./resource-kind.ts";
import { isScaffold } from "./scaffold.ts";
import { taskGroupLinks } from "./task-groups.ts";

interface KubernetesFile {
  readonly source: SourceText;
  readonly objects: readonly KubeObject[];
  readonly notices: readonly Notice[];
  readonly unreadable: number;
}

/**
 * Reads Kubernetes manifests of the App Mesh controller, `v1beta2` and `v1beta1`, and templates of them: all
 * files together, because meshes, namespaces and what runs behind a node may stand in files of their own.
 */
export function readKubernetesFiles(files: readonly RecognisedFile[], options: ReadOptions): FormatRead {
  const values = options.values ?? {};
  const read = files.map((file): KubernetesFile => {
    const { trees, notices, unreadable, leftOut } = kubernetesDocuments(file);
    const objects = trees.flatMap((tree) => kubeObject(file.source, tree, values) ?? []);
    return {
      source: file.source,
      objects,
      notices: [...notices, ...helmNotice(file.source, leftOut)],
      unreadable,
    };
  });
  const cluster = new Cluster(
    read.flatMap(({ objects }) => objects),
    values,
  );
  const memberships = new Memberships(cluster);
  const named = namedGroups(cluster);
  const candidates: Candidate[] = [];
  const accounts: FieldAccount[] = [];
  const notices: Notice[] = [];
  for (const file of read) {
    for (const one of file.notices) notices.push(one);
    const account = { resources: file.unreadable, read: 0, kept: 0, lost: 0 };
    const told = new FileNotices(file.source);
    for (const object of file.objects) {
      if (object.group !== APP_MESH_GROUP) continue;
      account.resources += 1;
      const one = readObject(object, cluster, memberships, named);
      for (const candidate of one.candidates) candidates.push(candidate);
      for (const said of one.notices) notices.push(said);
      account.read += one.counts.read;
      account.kept += one.counts.kept;
      account.lost += one.counts.lost;
      told.add(object, one);
    }
    for (const one of told.notices()) notices.push(one);
    if (account.resources > 0) accounts.push({ file: file.source.file, format: "kubernetes", ...account });
  }
  return { candidates, taskGroups: taskGroupLinks(cluster, memberships), accounts, notices };
}

function readObject(
  object: KubeObject,
  cluster: Cluster,
  memberships: Memberships,
  named: ReadonlySet<KubeObject>,
): ObjectRead {
  const { kind, version, source, tree } = object;
  const at = placeAt(source, tree.at);
  if (isScaffold(object)) return refused(notice("kubernetes-scaffold", at, { kind }));
  if (version !== "v1beta1" && version !== "v1beta2") {
    return refused(notice("kubernetes-version-unknown", at, { version }));
  }
  if (kind === "BackendGroup") return readBackendGroup(object, named.has(object));
  const resource = resourceKind(kind);
  if (resource === undefined) return refused(notice("kubernetes-kind-unknown", at, { kind }));
  return version === "v1beta1"
    ? readV1beta1(object, resource, cluster)
    : readV1beta2(object, resource, cluster, memberships);
}

/** An object that is not read at all: the notice says why, its fields are not counted. */
function refused(why: Notice): ObjectRead {
  return { candidates: [], notices: [why], counts: { read: 0, kept: 0, lost: 0 }, leftOut: [], assumed: {} };
}

/** The backend groups that a node names. */
function namedGroups(cluster: Cluster): ReadonlySet<KubeObject> {
  const named = new Set<KubeObject>();
  for (const object of cluster.objects) {
    if (object.group !== APP_MESH_GROUP || object.kind !== "VirtualNode") continue;
    const groups = treeAt(object.spec, "backendGroups");
    for (const ref of groups?.type === "list" ? groups.items : []) {
      const group = groupOf(ref, object, cluster);
      if (group !== undefined) named.add(group);
    }
  }
  return named;
}

function helmNotice(source: SourceText, leftOut: readonly number[]): Notice[] {
  const [first] = leftOut;
  if (first === undefined) return [];
  return [notice("helm-lines-left-out", placeAt(source, first), { count: leftOut.length })];
}

/** What is told once a file and not once an object. */
class FileNotices {
  readonly #source: SourceText;
  readonly #counts = new Map<
    string,
    { at: number; count: number; make: (at: number, count: number) => Notice }
  >();
  readonly #members = new Set<string>();
  #membersAt: number | undefined;

  constructor(source: SourceText) {
    this.#source = source;
  }

  add({ tree: { at } }: KubeObject, { assumed, leftOut }: ObjectRead): void {
    const { mesh, gateway, namespace, references } = assumed;
    const place = (offset: number) => placeAt(this.#source, offset);
    if (namespace) {
      this.#count("namespace", at, (from, count) =>
        notice("kubernetes-namespace-assumed", place(from), { count }),
      );
    }
    if (mesh !== undefined) {
      this.#count(`mesh ${mesh}`, at, (from, count) =>
        notice("kubernetes-mesh-assumed", place(from), { mesh, count }),
      );
    }
    if (gateway !== undefined) {
      this.#count(`gateway ${gateway}`, at, (from, count) =>
        notice("kubernetes-gateway-assumed", place(from), { gateway, count }),
      );
    }
    if (references !== undefined) {
      const make = (from: number, count: number) =>
        notice("kubernetes-reference-assumed", place(from), { count });
      this.#count("references", at, make, references);
    }
    for (const part of leftOut) {
      this.#members.add(part.member);
      this.#membersAt ??= part.at;
    }
  }

  notices(): Notice[] {
    const out = [...this.#counts.values()].map(({ at, count, make }) => make(at, count));
    if (this.#membersAt !== undefined) {
      const members = [...this.#members].sort();
      out.push(notice("kubernetes-parts-left-out", placeAt(this.#source, this.#membersAt), { members }));
    }
    return out;
  }

  #count(key: string, at: number, make: (at: number, count: number) => Notice, more = 1): void {
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { at, count: more, make });
    else known.count += more;
  }
}
