import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import type { ChangeBuilder } from "../change-builder.ts";
import type { CommandContext, Done, Refused } from "../command.ts";
import { providerName, withProvider } from "../service-provider.ts";

/** Gives a virtual service its provider, a virtual node or router; says which one it takes the place of. */
export function provide(
  { design, graph }: CommandContext,
  builder: ChangeBuilder,
  service: ResourceId,
  provider: ResourceId | undefined,
): Done | Refused {
  const { name } = refOf(service);
  if (!design.resources.has(service)) return { refused: `${name} is not in the design.` };
  const before = providerName(design, graph, service);
  const to = provider === undefined ? undefined : refOf(provider);
  const now = graph.outgoing(service)[0]?.to;
  if (to !== undefined && now?.kind === to.kind && now.name === to.name) {
    return { refused: `${to.name} is already the provider of ${name}.`, select: [service] };
  }
  if (to === undefined && before === undefined) return { refused: `${name} has no provider.` };
  builder.editSpec(service, (spec) => withProvider(spec, provider));
  const was = before === undefined ? "" : `, in place of ${before}`;
  return to === undefined
    ? {
        change: builder.build(),
        label: `Take the provider from ${name}`,
        message: `${name} is no longer provided by ${before}.`,
      }
    : {
        change: builder.build(),
        label: `Let ${to.name} provide ${name}`,
        message: `${name} is now provided by ${to.name}${was}.`,
      };
}
