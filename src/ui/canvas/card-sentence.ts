import type { Card, CardId } from "../../diagram/card.ts";
import type { Edge } from "../../diagram/edge.ts";
import type { BoardModel } from "./board-model.ts";
import { seenName } from "./seen-name.ts";

/** What a card does, in words: "orders calls 3 services", "cart-router has 2 routes to 3 nodes". */
export function cardSentence(model: BoardModel, card: Card): string {
  const { name } = card;
  switch (card.item) {
    case "node": {
      const services = servicesFrom(model, card.id);
      return `${name} calls ${services === 0 ? "nothing" : counted(services, "service")}`;
    }
    case "gateway": {
      const services = servicesFrom(model, card.id);
      const routes = card.rows.length + card.moreRows;
      const to = services === 0 ? "nothing" : counted(services, "service");
      return `${name} leads to ${to}${routes === 0 ? "" : ` by ${counted(routes, "gateway route")}`}`;
    }
    case "router": {
      const routes = card.rows.length + card.moreRows;
      if (routes === 0) return `${name} has no route`;
      const nodes = new Set(leaving(model, card.id, "target").map(({ to }) => to)).size;
      return `${name} has ${counted(routes, "route")} to ${nodes === 0 ? "no node" : counted(nodes, "node")}`;
    }
    case "service":
      return `${name}${providedBy(model, card)}${calledBy(model, card.id)}`;
    case "ghost":
      return `${name} is not defined in this mesh${calledBy(model, card.id)}`;
  }
}

function providedBy(model: BoardModel, card: Card): string {
  if (card.fullMissing !== undefined) return `, ${card.fullMissing}`;
  const [line] = leaving(model, card.id, "provider");
  return line === undefined ? "" : ` is provided by ${seenName(model, line.to)}`;
}

function calledBy({ scene }: BoardModel, card: CardId): string {
  const callers = new Set<CardId>();
  for (const id of scene.edgesAt(card)) {
    const edge = scene.edges.get(id);
    if (edge?.to === card && edge.role === "call") callers.add(edge.from);
  }
  return `, called by ${callers.size === 0 ? "nothing" : callers.size}`;
}

function servicesFrom(model: BoardModel, card: CardId): number {
  return new Set(leaving(model, card, "call").flatMap(({ services }) => services)).size;
}

function leaving({ scene }: BoardModel, card: CardId, role: Edge["role"]): Edge[] {
  return [...scene.edgesAt(card)].flatMap((id) => {
    const edge = scene.edges.get(id);
    return edge?.from === card && edge.role === role ? [edge] : [];
  });
}

/** `1 route`, `2 routes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
