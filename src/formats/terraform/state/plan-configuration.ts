import { type Tree, treeAt, treeIn, treeText } from "../../source/tree.ts";
import type { ShownResource } from "./shown-resource.ts";
import { itemsOf } from "./state-resources.ts";

/**
 * What a plan does not know yet though its configuration says it: the id of a mesh, which is its name, is
 * known only when the mesh is made. So the references of the configuration are followed.
 */
export class PlanConfiguration {
  readonly #root: Tree | undefined;
  /** By address without keys of instances. */
  readonly #resources = new Map<string, ShownResource>();

  constructor(plan: Tree, resources: readonly ShownResource[]) {
    this.#root = treeIn(plan, "configuration", "root_module");
    for (const one of resources) this.#resources.set(withoutKeys(one.address), one);
  }

  /** The name that an attribute of a resource refers to, or undefined. */
  nameOf(address: string, attribute: string): string | undefined {
    const [, path = "", own = ""] = /^((?:module\.[\w-]+\.)*)(.*)$/.exec(withoutKeys(address)) ?? [];
    const modules = [...path.matchAll(/module\.([\w-]+)\./g)].map(([, name]) => name ?? "");
    const resource = itemsOf(treeAt(this.#moduleAt(modules), "resources")).find(
      (one) => treeText(treeAt(one, "address")) === own,
    );
    return this.#follow(treeIn(resource, "expressions", attribute), modules);
  }

  #moduleAt(modules: readonly string[]): Tree | undefined {
    let module = this.#root;
    for (const name of modules) module = treeIn(module, "module_calls", name, "module");
    return module;
  }

  #follow(expression: Tree | undefined, modules: readonly string[]): string | undefined {
    const reference = treeText(itemsOf(treeAt(expression, "references"))[0]);
    if (reference === undefined) return undefined;
    const variable = /^var\.([\w-]+)$/.exec(reference)?.[1];
    const call = modules.at(-1);
    if (variable !== undefined && call !== undefined) {
      const parents = modules.slice(0, -1);
      const given = treeIn(this.#moduleAt(parents), "module_calls", call, "expressions", variable);
      return this.#follow(given, parents);
    }
    const [, target, attribute] = /^(aws_appmesh_\w+\.[\w-]+)(?:\[[^\]]*\])?\.(\w+)$/.exec(reference) ?? [];
    if (target === undefined || attribute === undefined) return undefined;
    const isName = attribute === "name" || (attribute === "id" && target.startsWith("aws_appmesh_mesh."));
    const path = modules.map((name) => `module.${name}.`).join("");
    const found = this.#resources.get(withoutKeys(path + target));
    return isName ? treeText(treeAt(found?.attributes, "name")) : undefined;
  }
}

function withoutKeys(address: string): string {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}
