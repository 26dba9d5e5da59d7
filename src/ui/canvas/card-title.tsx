import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { Severity } from "../../checks/problem.ts";
import type { Card } from "../../diagram/card.ts";
import { statusLeft } from "../../diagram/drawing/card-look.ts";
import { writtenText } from "../app/shown-name.ts";
import { KindIcon } from "../kinds/kind-icon.tsx";
import classes from "./card-node.module.css";
import type { CardStatus } from "./card-status.ts";
import { ITEM_KIND } from "./paint/icon-sheet.tsx";

const STATUS_ICON = { error: IconAlertCircle, warning: IconAlertTriangle, info: IconInfoCircle } as const;
const STATUS_NOUN: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

/** First line of a card: icon, name, and the one status slot. */
export function CardTitle({
  card,
  status,
}: {
  readonly card: Card;
  readonly status: CardStatus | undefined;
}) {
  const Glyph = status === undefined ? undefined : STATUS_ICON[status.severity];
  const right = status === undefined ? 12 : card.width - statusLeft(card, status) + 2;
  return (
    <>
      <div className={classes["icon"]} style={{ top: card.at.title + 2 }}>
        <KindIcon kind={ITEM_KIND[card.item]} />
      </div>
      <div
        className={card.mono ? `${classes["title"]} ${classes["mono"]}` : classes["title"]}
        style={{ "--title-top": `${card.at.title}px`, "--title-right": `${right}px` } as React.CSSProperties}
        title={`${card.name}${writtenText(card.written)}`}
      >
        {card.title}
      </div>
      {status !== undefined && Glyph !== undefined && (
        <div
          className={classes["status"]}
          data-severity={status.severity}
          style={{ top: card.at.title, left: statusLeft(card, status) }}
          title={`${status.count} ${status.count === 1 ? "problem" : "problems"}, the worst: ${STATUS_NOUN[status.severity]}`}
        >
          <Glyph size={14} stroke={1.5} aria-hidden />
          <span>{status.count}</span>
        </div>
      )}
    </>
  );
}
