import type { ResourceId } from "../model/reference/ref.ts";
import type { CardId } from "./card.ts";

/** Unique in its scene and stable: it names the ends (and the row), not the order. */
export type EdgeId = string;

/** The permission of one caller to call one service: what selecting, lighting up and deleting an edge are about. */
export interface EdgeBackend {
  /** A virtual node, or a virtual gateway. */
  readonly caller: ResourceId;
  /** The virtual service, defined or not. */
  readonly service: ResourceId;
  readonly serviceName: string;
  /** The gateway routes by which a gateway leads to it; empty for a node, whose `backends` name it. */
  readonly via: readonly ResourceId[];
}

/** What a line says: a caller reaches a target; a service has a provider; a route has a target. */
export type EdgeRole = "call" | "provider" | "target";

/**
 * A line of the board. In the services view every line is a `call`: one for each pair of caller and target,
 * whatever the number of services between them. A caller that reaches itself is a line with `from === to`,
 * which the curve draws as a loop under the card.
 */
export interface Edge {
  readonly id: EdgeId;
  readonly role: EdgeRole;
  readonly from: CardId;
  /** The route or gateway route at whose row the line leaves; absent: at the card's own port. */
  readonly fromRow?: ResourceId;
  readonly to: CardId;
  /** Where several rows of a card lead to the same one: how far above or below the middle this line enters. */
  readonly lane?: number;
  /** Names of the services that the line stands for, sorted; for a `target` line none. */
  readonly services: readonly string[];
  /** The share of each of `services` (of the route, for a `target` line); undefined stands for 100 %. */
  readonly shares: readonly (string | undefined)[];
  /** `90 %`, `8080 http`, or the number of services where there are several; empty where nothing is known. */
  readonly label: string;
  /** True where the label stands at rest: shares other than 100 %, several services. */
  readonly labelAtRest: boolean;
  /** Routers between caller and target (services view), sorted. */
  readonly through: readonly ResourceId[];
  /** True where the line leads to a ghost. */
  readonly dashed: boolean;
  /**
   * The backends that the line stands for: those of a `call`, sorted by service. A `provider` or `target` line
   * serves all callers of its services; `Scene.backendsOf` lists them when asked.
   */
  readonly backends: readonly EdgeBackend[];
}
