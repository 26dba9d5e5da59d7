import { mayStart } from "../../model/connections/may-connect.ts";
import type { Point, View } from "../../model/design/design.ts";
import { idOf, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { ChangeBuilder } from "../change-builder.ts";
import type { Command } from "../command.ts";
import { callsService } from "../services-to.ts";
import { withBackend } from "../with-backend.ts";

export interface CallService {
  /** The virtual node that shall call. */
  readonly caller: ResourceId;
  /** Name of the virtual service; it need not be defined in the design. */
  readonly service: string;
  /** Where its card shall stand, for a service outside the design. */
  readonly at?: { readonly view: View; readonly point: Point };
}

/** Adds a backend by the name of its service: what "Service outside this design" and the panel do. */
export const callService: Command<CallService> = ({ design, graph }, { caller, service, at }) => {
  const allowed = mayStart(design, caller);
  if (!allowed.ok) return { refused: allowed.reason };
  if (allowed.means !== "backend")
    return { refused: `${refOf(caller).name} is no virtual node: only those have backends.` };
  const name = service.trim();
  const from = refOf(caller).name;
  if (name === "") return { refused: "A virtual service needs a name." };
  const id = idOf(siblingRef(refOf(caller), "virtualService", name));
  if (callsService(design, graph, caller, id)) return { refused: `${name} is already a backend of ${from}.` };
  const builder = new ChangeBuilder(design).editSpec(caller, (spec) => withBackend(spec, name));
  if (at !== undefined && !design.resources.has(id)) builder.place(id, at.view, at.point);
  return {
    change: builder.build(),
    label: `Let ${from} call ${name}`,
    message: `${from} may now call ${name}.`,
  };
};
