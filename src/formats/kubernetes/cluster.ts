import type { Values } from "../../model/holes/fill-text.ts";
import type { SourceText } from "../source/source-text.ts";
import { treeAt } from "../source/tree.ts";
import { filledText } from "./fill-tree.ts";
import { APP_MESH_GROUP, type KubeObject } from "./kube-object.ts";
import { defaultAwsName, oldAwsName } from "./names.ts";
import { folderOf } from "./nearest.ts";

/**
 * All objects of the import. What one object says of another is looked up in its own file first, then in
 * its folder, then everywhere: a repository may hold the same names again and again, once for each example.
 */
export class Cluster {
  readonly values: Values;
  readonly objects: readonly KubeObject[];
  readonly #byName = new Map<string, KubeObject>();
  readonly #byKind = new Map<string, KubeObject[]>();

  constructor(objects: readonly KubeObject[], values: Values) {
    this.objects = objects;
    this.values = values;
    for (const object of objects) {
      for (const scope of scopesOf(object.source)) {
        const { kind, name } = object;
        const list = this.#byKind.get(keyOf(scope, kind));
        if (list === undefined) this.#byKind.set(keyOf(scope, kind), [object]);
        else list.push(object);
        if (name === undefined) continue;
        for (const namespace of [object.effectiveNamespace, ANY_NAMESPACE]) {
          const key = keyOf(scope, kind, namespace, name);
          if (!this.#byName.has(key)) this.#byName.set(key, object);
        }
      }
    }
  }

  /** The object of that name that is nearest to `from`. Meshes and namespaces are in no namespace. */
  find(kind: string, namespace: string, name: string, from: SourceText): KubeObject | undefined {
    const inNamespace = kind === "Mesh" || kind === "Namespace" ? ANY_NAMESPACE : namespace;
    for (const scope of scopesOf(from)) {
      const found = this.#byName.get(keyOf(scope, kind, inNamespace, name));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The object of that name in the same file, in whatever namespace. */
  findInFile(kind: string, name: string, from: SourceText): KubeObject | undefined {
    return this.#byName.get(keyOf(`file:${from.file}`, kind, ANY_NAMESPACE, name));
  }

  /** The objects of a kind in the same file, in the same folder, and all: nearest first. */
  inScopes(kind: string, from: SourceText): readonly (readonly KubeObject[])[] {
    return scopesOf(from).map((scope) => this.#byKind.get(keyOf(scope, kind)) ?? []);
  }

  /** The name of an object in App Mesh, or undefined where it has none. */
  awsName(object: KubeObject): string | undefined {
    const { kind, name, effectiveNamespace: namespace, spec } = object;
    if (object.version === "v1beta1") {
      const isPlain = kind === "Mesh" || kind === "VirtualService" || name === undefined;
      return isPlain ? name : oldAwsName(name, namespace);
    }
    const given = filledText(treeAt(spec, "awsName"), this.values);
    return given ?? (name === undefined ? undefined : defaultAwsName(kind, name, namespace));
  }

  /** The name in App Mesh of what a reference means, also where the import does not have it. */
  awsNameOf(kind: string, namespace: string, name: string, from: SourceText): string {
    const found = this.find(kind, namespace, name, from);
    const known = found?.group === APP_MESH_GROUP ? this.awsName(found) : undefined;
    return known ?? defaultAwsName(kind, name, namespace);
  }
}

const ANY_NAMESPACE = "*";

function scopesOf({ file }: SourceText): readonly [string, string, string] {
  return [`file:${file}`, `folder:${folderOf(file)}`, "all"];
}

function keyOf(...parts: readonly string[]): string {
  return parts.join("\0");
}
