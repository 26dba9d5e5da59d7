import type { Format } from "../format.ts";
import type { FieldAccount } from "../reader.ts";

/** Adds what became of the leaves of a resource to the account of its file. */
export function addToAccount(
  accounts: Map<string, FieldAccount>,
  file: string,
  format: Format,
  resources: number,
  counts: Pick<FieldAccount, "read" | "kept" | "lost">,
): void {
  const before = accounts.get(file) ?? { file, format, resources: 0, read: 0, kept: 0, lost: 0 };
  accounts.set(file, {
    ...before,
    resources: before.resources + resources,
    read: before.read + counts.read,
    kept: before.kept + counts.kept,
    lost: before.lost + counts.lost,
  });
}
