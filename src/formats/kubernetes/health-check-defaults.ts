import { type Tree, type TreeEntry, treeAt } from "../source/tree.ts";

/** What the old controller put in where a health check leaves it out (`virtualnode.go`, `default…`). */
const DEFAULTS = {
  healthyThreshold: 10,
  intervalMillis: 30_000,
  timeoutMillis: 5_000,
  unhealthyThreshold: 2,
};

/**
 * A node's spec with what `v1beta1` leaves to the controller in health checks: thresholds and times, and
 * the protocol of the listener. `places`: where something was put in.
 */
export function withHealthCheckDefaults(spec: Tree): {
  readonly spec: Tree;
  readonly places: readonly number[];
} {
  const listeners = treeAt(spec, "listeners");
  if (spec.type !== "map" || listeners?.type !== "list") return { spec, places: [] };
  const places: number[] = [];
  const items = listeners.items.map((listener) => withDefaults(listener, places));
  if (places.length === 0) return { spec, places };
  const entries = spec.entries.map((entry) =>
    entry.key === "listeners" ? { ...entry, value: { ...listeners, items } } : entry,
  );
  return { spec: { ...spec, entries }, places };
}

function withDefaults(listener: Tree, places: number[]): Tree {
  const check = treeAt(listener, "healthCheck");
  if (listener.type !== "map" || check?.type !== "map") return listener;
  const { at } = check;
  const added: TreeEntry[] = [];
  for (const [key, value] of Object.entries(DEFAULTS)) {
    if (treeAt(check, key) === undefined) added.push({ key, at, value: { type: "scalar", value, at } });
  }
  // A check without a port is on the listener's port in App Mesh too: that is not put in.
  const protocol = treeAt(treeAt(listener, "portMapping"), "protocol");
  if (protocol !== undefined && treeAt(check, "protocol") === undefined) {
    added.push({ key: "protocol", at, value: { ...protocol, at } });
  }
  if (added.length === 0) return listener;
  places.push(at);
  const filled: Tree = { ...check, entries: [...check.entries, ...added] };
  const entries = listener.entries.map((entry) =>
    entry.key === "healthCheck" ? { ...entry, value: filled } : entry,
  );
  return { ...listener, entries };
}
