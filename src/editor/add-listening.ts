import type { JsonObject } from "../lib/json.ts";
import type { Point, View } from "../model/design/design.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../model/reference/ref.ts";
import { ChangeBuilder } from "./change-builder.ts";
import type { CommandContext, Done, Refused } from "./command.ts";
import { ensureMesh } from "./ensure-mesh.ts";
import { nameProblem } from "./name-problem.ts";
import { numberOrText } from "./node-spec.ts";

export interface AddListening {
  readonly mesh: ResourceId;
  readonly name: string;
  /** As typed; empty makes one without listener. */
  readonly port: string;
  readonly protocol: string;
  /** Where the user put it; absent lets the layout decide. */
  readonly at?: { readonly view: View; readonly point: Point };
}

/** Adds a virtual router or gateway with one listener. */
export function addListening(
  { design }: CommandContext,
  kind: "virtualRouter" | "virtualGateway",
  { mesh, name, port, protocol, at }: AddListening,
): Done | Refused {
  const id = idOf(siblingRef(refOf(mesh), kind, name.trim()));
  const problem = nameProblem(design, id);
  if (problem !== undefined) return { refused: problem };
  const portMapping = { port: numberOrText(port), protocol };
  const spec: JsonObject = port.trim() === "" ? {} : { listeners: [{ portMapping }] };
  const builder = ensureMesh(new ChangeBuilder(design), mesh).setResource(id, { spec });
  if (at !== undefined) builder.place(id, at.view, at.point);
  return { change: builder.build(), label: `Add ${name.trim()}`, select: [id] };
}
