import { isJsonArray } from "../lib/json.ts";
import type { Design } from "../model/design/design.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../model/reference/ref.ts";

export type MayConnect = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const YES: MayConnect = { ok: true };

/**
 * May a line be drawn from one card to another? The one place that answers it: drag, panels and commands ask
 * here. A virtual node calls a virtual node (through its virtual service) or a virtual service, also one that
 * nobody defines.
 */
export function mayConnect(design: Design, from: ResourceId, to: ResourceId): MayConnect {
  const caller = refOf(from);
  const callee = refOf(to);
  if (from === to) return no(`${caller.name} cannot call itself.`);
  if (caller.mesh !== callee.mesh || caller.owner !== callee.owner) {
    return no(`${callee.name} is in another mesh: a backend names a service of its own mesh.`);
  }
  const allowed = mayCall(design, from);
  if (!allowed.ok) return allowed;
  if (callee.kind === "virtualNode" || callee.kind === "virtualService") return YES;
  return no(`A virtual node calls services; a ${kindDefinition(callee.kind).title.toLowerCase()} is none.`);
}

/** May a resource get a backend? Only a virtual node calls, and only a list takes one more. */
export function mayCall(design: Design, from: ResourceId): MayConnect {
  const { kind, name } = refOf(from);
  switch (kind) {
    case "virtualNode": {
      const node = design.resources.get(from);
      if (node === undefined) return no(`${name} is not in the design.`);
      const backends = node.spec["backends"];
      if (backends === undefined || isJsonArray(backends)) return YES;
      return no(`The backends of ${name} are not a list: correct them in its panel first.`);
    }
    case "virtualService":
      return no("A virtual service does not call: choose its provider in its panel.");
    case "virtualGateway":
      return no("A gateway leads to services through its gateway routes.");
    default:
      return no(`A ${kindDefinition(kind).title.toLowerCase()} has no backends.`);
  }
}

function no(reason: string): MayConnect {
  return { ok: false, reason };
}
