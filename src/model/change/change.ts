import type { CollectionName, Collections } from "../design/design.ts";
import type { ResourceId } from "../reference/ref.ts";

/** What happened to the records of one collection. Absent parts are empty. */
export interface RecordsChange<T> {
  readonly added?: { readonly [id: string]: T };
  readonly updated?: { readonly [id: string]: readonly [from: T, to: T] };
  readonly removed?: { readonly [id: string]: T };
}

/**
 * A reversible difference between two designs, plain JSON.
 *
 * It is applied in this order: `removed` goes, records move as `renamed` says (all at once), `updated`
 * is replaced, `added` comes. So the ids of `removed` are those before the renames, the ids of
 * `updated` and `added` those after. A rename moves the records of every collection kept by resource id;
 * the references that it rewrites stand in `updated`.
 */
export type Change = {
  readonly renamed?: readonly (readonly [from: ResourceId, to: ResourceId])[];
} & { readonly [C in CollectionName]?: RecordsChange<Collections[C]> };

/** A change while it is put together. */
export type ChangeDraft = {
  renamed?: readonly (readonly [from: ResourceId, to: ResourceId])[];
} & { [C in CollectionName]?: RecordsChange<Collections[C]> };
