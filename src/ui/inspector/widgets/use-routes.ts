import { useMemo } from "react";
import { matchText } from "../../../diagram/match-text.ts";
import { routeTargets } from "../../../diagram/shares.ts";
import type { JsonObject } from "../../../lib/json.ts";
import { fillText } from "../../../model/holes/fill-text.ts";
import { nameIn } from "../../../model/holes/name-value.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { inEvaluationOrder } from "../../../model/routes/route-order.ts";
import { ROUTE_TYPES } from "../../../model/routes/route-types.ts";
import { leafText, memberAt } from "../../../model/routes/spec-access.ts";
import { useEditor } from "../../app/editor-context.ts";
import { shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";

/** A route or gateway route as a row says it. */
export interface RouteLine {
  readonly id: ResourceId;
  readonly name: string;
  /** Empty where it has none. */
  readonly priority: string;
  /** `GET /cart*` */
  readonly match: string;
  /** `cart-v1 90 %`, `cart.shop.local`; empty for none. */
  readonly targets: readonly string[];
}

/** The routes of a router or gateway in the order in which App Mesh tries them, with the chosen values in them. */
export function useRoutes(parent: ResourceId): readonly RouteLine[] {
  const { graph, filled } = useEditor();
  const values = useChosenValues();
  const version = useDesignVersion();
  return useMemo(() => {
    if (version < 0) return [];
    const nameOf = (name: string): string => fillText(name, values).text;
    const routes = graph
      .childrenOf(parent)
      .map((id) => ({ id, spec: filled.design.resources.get(id)?.spec ?? {} }));
    return inEvaluationOrder(routes).map(({ id, spec }) => ({
      id,
      name: shownName(id, values),
      priority: leafText(memberAt(spec, "priority")),
      match: matchText(spec),
      targets:
        refOf(id).kind === "route"
          ? routeTargets(spec).map(({ node, share }) =>
              share === undefined ? nameOf(node) : `${nameOf(node)} ${share}`,
            )
          : serviceOf(spec).map(nameOf),
    }));
  }, [graph, filled, parent, values, version]);
}

/** The service that a gateway route leads to. */
function serviceOf(spec: JsonObject): string[] {
  return ROUTE_TYPES.flatMap((type) => {
    const name = nameIn(memberAt(spec, type, "action", "target", "virtualService", "virtualServiceName"));
    return name === undefined ? [] : [name];
  });
}
