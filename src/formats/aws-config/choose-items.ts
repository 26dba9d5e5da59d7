import type { ConfigItem } from "./config-item.ts";

/** Why an item gives no resource. */
export type UnusedReason = "older" | "later" | "deleted";

export interface ChosenItems {
  /** One for each resource that was there, in the order of the files. */
  readonly chosen: readonly ConfigItem[];
  readonly unused: readonly { readonly item: ConfigItem; readonly reason: UnusedReason }[];
}

/**
 * The last item of each resource, or the last one at a time (milliseconds since 1970). A resource whose last
 * item says that it was deleted is not there.
 */
export function chooseItems(items: readonly ConfigItem[], at = Number.POSITIVE_INFINITY): ChosenItems {
  const last = new Map<string, ConfigItem>();
  for (const item of items) {
    if (item.time > at) continue;
    const before = last.get(item.identity);
    if (before === undefined || !isBefore(item, before)) last.set(item.identity, item);
  }
  const chosen: ConfigItem[] = [];
  const unused: { item: ConfigItem; reason: UnusedReason }[] = [];
  for (const item of items) {
    const isLast = last.get(item.identity) === item;
    if (isLast && !item.isDeleted) chosen.push(item);
    else unused.push({ item, reason: isLast ? "deleted" : item.time > at ? "later" : "older" });
  }
  return { chosen, unused };
}

/** Of items that are equal in time and state the one that comes later counts. */
function isBefore(a: ConfigItem, b: ConfigItem): boolean {
  return a.time === b.time ? a.stateId < b.stateId : a.time < b.time;
}
