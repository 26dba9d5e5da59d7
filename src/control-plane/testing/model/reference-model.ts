import type { JsonObject } from "../../../lib/json.ts";
import { jsonEqual } from "../../../lib/json-equal.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, meshRef, type Ref, type ResourceId, refOf, siblingRef } from "../../../model/reference/ref.ts";
import { referencesOf } from "../../../model/reference/references-of.ts";
import { brokenRule } from "../../../model/testing/strict-rules.ts";
import type { ExceptionCode } from "../../api-error.ts";
import type { ApiCommand } from "./api-command.ts";

/** What the model says of a resource: all that does not hang on the clock. */
export interface Known {
  readonly spec: JsonObject;
  readonly version: number;
  readonly tags: ReadonlyMap<string, string>;
  /** Which creation of this run made it: two resources have one uid just where this is equal. */
  readonly born: number;
}

export type Expected =
  | { readonly refused: ExceptionCode }
  | { readonly resource: Known }
  | { readonly names: readonly string[] }
  | { readonly done: true };

interface Remembered {
  readonly command: ApiCommand;
  readonly answer: Known;
}

/**
 * The control plane as simply as it can be said: maps, no store, no index, and of the rules between resources a
 * second telling (`brokenRule`). It is there to be compared with.
 */
export class ReferenceModel {
  readonly resources = new Map<ResourceId, Known>();
  readonly #tokens = new Map<string, Remembered>();
  #births = 0;

  /** The answer to expect, after which the model has changed as the control plane must have. */
  run(command: ApiCommand): Expected {
    switch (command.is) {
      case "create":
      case "update":
        return this.#once(command, () =>
          command.is === "create" ? this.#create(command) : this.#update(command),
        );
      case "describe":
        return this.#found(command.ref, (resource) => ({ resource }));
      case "delete":
        return this.#delete(command.ref);
      case "list":
        return this.#list(command.within);
      case "tag":
        return this.#found(command.ref, (resource) => {
          const tags = new Map([...resource.tags, ...(Object.entries(command.tags) as [string, string][])]);
          this.resources.set(idOf(command.ref), { ...resource, tags });
          return { done: true };
        });
      case "untag":
        return this.#found(command.ref, (resource) => {
          const tags = new Map([...resource.tags].filter(([key]) => !command.keys.includes(key)));
          this.resources.set(idOf(command.ref), { ...resource, tags });
          return { done: true };
        });
    }
  }

  #once(command: ApiCommand & { readonly is: "create" | "update" }, work: () => Expected): Expected {
    const { clientToken, is, ref } = command;
    if (clientToken === undefined) return work();
    const key = `${is} ${ref.kind} ${clientToken}`;
    const kept = this.#tokens.get(key);
    if (kept !== undefined) {
      if (!jsonEqual(kept.command, command)) return { refused: "ConflictException" };
      if (this.resources.get(idOf(ref))?.born === kept.answer.born) return { resource: kept.answer };
    }
    const answer = work();
    if ("resource" in answer) this.#tokens.set(key, { command, answer: answer.resource });
    return answer;
  }

  #create({ ref, spec }: { readonly ref: Ref; readonly spec: JsonObject }): Expected {
    if (this.#missing(ref)) return { refused: "NotFoundException" };
    if (this.resources.has(idOf(ref))) return { refused: "ConflictException" };
    const refused = this.#refuses(ref, spec);
    if (refused !== undefined) return { refused };
    this.#births += 1;
    return this.#set(ref, { spec, version: 1, tags: new Map(), born: this.#births });
  }

  #update({ ref, spec }: { readonly ref: Ref; readonly spec: JsonObject }): Expected {
    return this.#found(ref, (resource) => {
      const refused = this.#refuses(ref, spec);
      return refused !== undefined
        ? { refused }
        : this.#set(ref, { ...resource, spec, version: resource.version + 1 });
    });
  }

  #delete(ref: Ref): Expected {
    return this.#found(ref, (resource) => {
      const holds = [...this.resources.keys()].some((id) => isInside(refOf(id), ref));
      const rest = this.#specs();
      rest.delete(idOf(ref));
      if (holds || brokenRule(rest) !== undefined) return { refused: "ResourceInUseException" };
      this.resources.delete(idOf(ref));
      return { resource };
    });
  }

  #list(within: Ref): Expected {
    const like = (id: ResourceId): boolean => {
      const { kind, mesh, parent } = refOf(id);
      return kind === within.kind && (kind === "mesh" || (mesh === within.mesh && parent === within.parent));
    };
    if (within.kind !== "mesh" && this.#missing(within)) return { refused: "NotFoundException" };
    return { names: [...this.resources.keys()].filter(like).map((id) => refOf(id).name) };
  }

  #found(ref: Ref, then: (resource: Known) => Expected): Expected {
    const resource = this.resources.get(idOf(ref));
    return resource === undefined ? { refused: "NotFoundException" } : then(resource);
  }

  #missing(ref: Ref): boolean {
    if (ref.kind === "mesh") return false;
    const { parent } = kindDefinition(ref.kind);
    const needed = [meshRef(ref)];
    if (parent !== undefined) needed.push(siblingRef(ref, parent.kind, ref.parent ?? ""));
    return needed.some((one) => !this.resources.has(idOf(one)));
  }

  #refuses(ref: Ref, spec: JsonObject): ExceptionCode | undefined {
    const named = referencesOf(ref, spec).filter(({ role }) => role !== "backend");
    if (named.some(({ to }) => !this.resources.has(idOf(to)))) return "NotFoundException";
    const broken = brokenRule(this.#specs().set(idOf(ref), spec));
    return broken === undefined ? undefined : "BadRequestException";
  }

  #set(ref: Ref, resource: Known): Expected {
    this.resources.set(idOf(ref), resource);
    return { resource };
  }

  #specs(): Map<ResourceId, JsonObject> {
    return new Map([...this.resources].map(([id, { spec }]) => [id, spec]));
  }
}

function isInside(ref: Ref, of: Ref): boolean {
  if (ref.mesh !== of.mesh || ref.kind === "mesh") return false;
  if (of.kind === "mesh") return true;
  return kindDefinition(ref.kind).parent?.kind === of.kind && ref.parent === of.name;
}
