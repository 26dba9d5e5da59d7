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
  switch (caller.kind) {
    case "virtualNode":
      if (!design.resources.has(from)) return no(`${caller.name} is not in the design.`);
      break;
    case "virtualService":
      return no("A virtual service does not call: choose its provider in its panel.");
    case "virtualGateway":
      return no("A gateway leads to services through its gateway routes.");
    default:
      return no(`A ${kindDefinition(caller.kind).title.toLowerCase()} has no backends.`);
  }
  if (callee.kind === "virtualNode" || callee.kind === "virtualService") return YES;
  return no(`A virtual node calls services; a ${kindDefinition(callee.kind).title.toLowerCase()} is none.`);
}

function no(reason: string): MayConnect {
  return { ok: false, reason };
}
