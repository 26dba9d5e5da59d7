import type { Card } from "../../diagram/card.ts";
import { type CardMark, markText } from "../../diagram/compared/compared-marks.ts";
import type { BoardScene } from "../../diagram/shown/board-scene.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { refOf } from "../../model/reference/ref.ts";
import { counted } from "./card-sentence.ts";
import type { CardStatus } from "./card-status.ts";

/** What is said of a card beside what stands on it. */
interface CardSaid {
  readonly status: CardStatus | undefined;
  readonly selected: boolean;
  readonly mark?: CardMark | undefined;
}

/** What a screen reader says of a card: "Virtual node serviceA, 8080 http, serviceA.simpleapp.local, calls 1 service". */
export function cardLabel(card: Card, scene: BoardScene, { status, selected, mark }: CardSaid): string {
  const services = new Set<string>();
  for (const id of scene.edgesAt(card.id)) {
    const edge = scene.edges.get(id);
    if (edge?.from === card.id && edge.role === "call") for (const name of edge.services) services.add(name);
  }
  return [
    `${kindDefinition(refOf(card.id).kind).title} ${card.name}`,
    mark === undefined ? "" : markText(mark),
    ...card.pills.map(({ text }) => text),
    card.moreListeners > 0 ? `${card.moreListeners} more listeners` : "",
    card.subtitle?.full ?? "",
    card.fullMissing ?? "",
    card.fullTasks === undefined ? "" : `runs ${card.fullTasks}`,
    services.size === 0 ? "" : `calls ${counted(services.size, "service")}`,
    card.rows.length === 0 ? "" : counted(card.rows.length + card.moreRows, "route"),
    status === undefined ? "" : counted(status.count, "problem"),
    selected ? "selected" : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
