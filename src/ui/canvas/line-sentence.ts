import type { CardId } from "../../diagram/card.ts";
import type { Edge } from "../../diagram/edge.ts";
import { isGroupId } from "../../model/design/group.ts";
import { fillName, type Values } from "../../model/holes/fill-text.ts";
import { refOf } from "../../model/reference/ref.ts";
import type { BoardModel } from "./board-model.ts";
import { seenName } from "./seen-name.ts";

const VERB = { call: "calls", provider: "is provided by", target: "leads to" } as const;

/** A line in words: "orders calls cart.shop.local (90 %) at cart-v1". */
export function lineSentence(
  { role, from, to, services, shares }: Edge,
  model: BoardModel,
  values: Values,
): string {
  const nameOf = (id: CardId): string => seenName(model, id);
  const caller = nameOf(from);
  if (role !== "call") return `${caller} ${VERB[role]} ${nameOf(to)}`;
  const filled = services.map((name) => fillName(name, values));
  const named = filled.map((name, i) => (shares[i] === undefined ? name : `${name} (${shares[i]})`));
  const at = !isGroupId(to) && refOf(to).kind === "virtualNode" ? ` at ${nameOf(to)}` : "";
  return `${caller} calls ${named.join(", ")}${at}`;
}
