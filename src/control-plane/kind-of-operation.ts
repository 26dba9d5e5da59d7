import { KINDS, type Kind } from "../model/kinds/kind.ts";
import { kindDefinition } from "../model/kinds/registry.ts";
import type { OperationName } from "../model/schema/operations.generated.ts";

const KIND_OF: ReadonlyMap<OperationName, Kind> = new Map(
  KINDS.flatMap((kind) =>
    Object.values(kindDefinition(kind).operations).map((name) => [name, kind] as const),
  ),
);

/** The kind that an operation works on. Asking for one of the three tag operations is a bug. */
export function kindOfOperation(operation: OperationName): Kind {
  const kind = KIND_OF.get(operation);
  if (kind === undefined) throw new Error(`${operation} works on no kind`);
  return kind;
}
