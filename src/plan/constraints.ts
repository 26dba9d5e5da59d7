import { kindDefinition } from "../model/kinds/registry.ts";
import { idOf, meshRef, type Ref, type ResourceId, siblingRef } from "../model/reference/ref.ts";
import { referencesOf } from "../model/reference/references-of.ts";
import { hasSeveralListeners, leadsWithoutPort, routeFitsListeners, routeFitsTarget } from "./listeners.ts";
import { type PlanItem, planItem, type Version } from "./plan-item.ts";

/**
 * A rule of the API about two or three resources: which versions of them may exist at the same time.
 *
 * - `presence`: the first exists only while the second does (a mesh and what is in it, a parent and its
 *   routes, what a provider, a target or a gateway route names). A backend may name a service that does
 *   not exist (aws/aws-app-mesh-examples issue 92), so backends make no such rule.
 * - `ports`: a route and the listeners that it is for, or leads to.
 */
export interface Constraint {
  readonly rule: "presence" | "ports";
  readonly members: readonly PlanItem[];
  /** Whether the API accepts these versions of the members, in their order. */
  readonly holds: (...versions: Version[]) => boolean;
}

/**
 * All rules among these resources that a step of a plan could break. Resources that something needs and
 * neither side has are added to `items`, as ones that never exist.
 */
export function constraintsAmong(items: Map<ResourceId, PlanItem>): Constraint[] {
  const out: Constraint[] = [];
  for (const item of [...items.values()]) {
    if (item.ref.kind === "mesh") continue;
    addPresence(out, item, itemAt(items, meshRef(item.ref)), () => true);
    addParent(out, items, item);
    for (const to of namedBy(item)) addReferred(out, items, item, to);
  }
  return out;
}

function addParent(out: Constraint[], items: Map<ResourceId, PlanItem>, child: PlanItem): void {
  const { parent } = kindDefinition(child.ref.kind);
  if (parent === undefined || child.ref.parent === undefined) return;
  const parentItem = itemAt(items, siblingRef(child.ref, parent.kind, child.ref.parent));
  addPresence(out, child, parentItem, () => true);
  out.push({
    rule: "ports",
    members: [child, parentItem],
    holds: (route, of) => route === undefined || of === undefined || routeFitsListeners(route, of),
  });
}

function addReferred(out: Constraint[], items: Map<ResourceId, PlanItem>, item: PlanItem, to: Ref): void {
  const toItem = itemAt(items, to);
  addPresence(out, item, toItem, (spec) => names(item.ref, spec, toItem.id));
  if (item.ref.kind === "route") {
    out.push({
      rule: "ports",
      members: [item, toItem],
      holds: (route, node) =>
        route === undefined || node === undefined || routeFitsTarget(route, node, to.name),
    });
  } else if (item.ref.kind === "gatewayRoute") {
    for (const provider of namedBy(toItem)) {
      const providerItem = itemAt(items, provider);
      out.push({
        rule: "ports",
        members: [item, toItem, providerItem],
        // The target's port is required if the service's provider has several listeners (hashicorp/
        // terraform-provider-aws issue 29063, and the user guide).
        holds: (gatewayRoute, service, of) =>
          gatewayRoute === undefined ||
          service === undefined ||
          of === undefined ||
          !hasSeveralListeners(of) ||
          !names(toItem.ref, service, providerItem.id) ||
          !leadsWithoutPort(gatewayRoute, to.name),
      });
    }
  }
}

function addPresence(
  out: Constraint[],
  item: PlanItem,
  needed: PlanItem,
  needs: (spec: NonNullable<Version>) => boolean,
): void {
  out.push({
    rule: "presence",
    members: [item, needed],
    holds: (version, other) => version === undefined || other !== undefined || !needs(version),
  });
}

/** What any version of the item names and needs. */
function namedBy(item: PlanItem): Ref[] {
  const refs = new Map<ResourceId, Ref>();
  for (const version of item.versions) {
    if (version === undefined) continue;
    for (const { role, to } of referencesOf(item.ref, version))
      if (role !== "backend") refs.set(idOf(to), to);
  }
  return [...refs.values()];
}

function names(from: Ref, spec: NonNullable<Version>, id: ResourceId): boolean {
  return referencesOf(from, spec).some(({ role, to }) => role !== "backend" && idOf(to) === id);
}

function itemAt(items: Map<ResourceId, PlanItem>, ref: Ref): PlanItem {
  const id = idOf(ref);
  let item = items.get(id);
  if (item === undefined) {
    item = planItem(id, ref, undefined, undefined);
    items.set(id, item);
  }
  return item;
}
