import { IconGripVertical, IconHeartbeat, IconLock, IconStack2 } from "@tabler/icons-react";
import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { Card, Chip, Pill, Row } from "../../diagram/card.ts";
import { SIGNS } from "../../diagram/compared/change-state.ts";
import { type CardMark, markText } from "../../diagram/compared/compared-marks.ts";
import { badgeBox, badgeText } from "../../diagram/compared/mark-look.ts";
import { type CardPort, defineBox, moreRowsText, portsOf } from "../../diagram/drawing/card-look.ts";
import { defineService } from "../../editor/commands/define-service.ts";
import { writtenText } from "../app/shown-name.ts";
import { tell } from "./actions/tell.ts";
import { useBoard } from "./board-context.ts";
import type { BoardNode } from "./board-node.ts";
import classes from "./card-node.module.css";
import { boxStyle, lineStyle } from "./card-style.ts";
import { CardTitle } from "./card-title.tsx";

/** A card in the DOM. Its picture on the canvas, made by `drawCard`, looks the same. */
export const CardNode = memo(function CardNode({ data }: NodeProps<BoardNode>) {
  const { card, status, tone, parts, aim, mark, isOther } = data;
  const selected = parts.split(" ");
  return (
    <div
      className={classes["card"]}
      data-card-id={card.id}
      data-item={card.item}
      data-tone={tone}
      data-aim={aim}
      data-mark={mark?.state}
      style={{ width: card.width, height: card.height }}
    >
      {card.item !== "ghost" && <div className={classes["bar"]} />}
      {card.chips.map((chip) => (
        <ServiceChip key={chip.service} chip={chip} selected={selected.includes(chip.service)} />
      ))}
      {card.moreChipsBox !== undefined && (
        <span className={classes["more"]} style={boxStyle(card.moreChipsBox)}>
          +{card.moreChips}
        </span>
      )}
      <CardTitle card={card} status={status} />
      <Lines card={card} />
      {card.holes.map((box) => (
        <span key={`${box.x} ${box.y}`} className={classes["hole"]} style={boxStyle(box)} />
      ))}
      {card.pills.map((pill) => (
        <ListenerPill key={`${pill.x} ${pill.y}`} pill={pill} />
      ))}
      {card.moreListenersBox !== undefined && (
        <span className={classes["more"]} style={boxStyle(card.moreListenersBox)}>
          +{card.moreListeners}
        </span>
      )}
      {card.rows.map((row) => (
        <RouteRow
          key={row.id}
          row={row}
          selected={selected.includes(row.id)}
          movable={card.rows.length > 1}
        />
      ))}
      {card.at.moreRows !== undefined && (
        <span
          className={classes["moreRows"]}
          style={lineStyle(card.at.moreRows)}
          title="Show all routes in the inspector"
        >
          {moreRowsText(card)}
        </span>
      )}
      {card.item === "ghost" && !isOther && <DefineButton card={card} />}
      {aim === "allowed" && (
        <div
          className={classes["port"]}
          data-port="in"
          style={{ left: card.ports.in.x, top: card.ports.in.y }}
        />
      )}
      {mark !== undefined && <Badge mark={mark} width={card.width} />}
      {(isOther ? [] : portsOf(card)).map((port) => (
        <Port
          key={port.item}
          port={port}
          isRow={port.item !== card.id}
          selected={selected.includes(port.item)}
        />
      ))}
    </div>
  );
});

/** What differs, as a sign; the card's name says it in words. */
function Badge({ mark, width }: { readonly mark: CardMark; readonly width: number }) {
  const text = badgeText(mark);
  const { x, width: own } = badgeBox(width, text);
  // From far away the sign stands elsewhere: the style sheet places it.
  const place = { "--badge-left": `${x}px`, "--badge-width": `${own}px` } as React.CSSProperties;
  return (
    <span className={classes["badge"]} style={place} title={markText(mark)}>
      <span>{SIGNS[mark.state]}</span>
      {text.slice(1)}
    </span>
  );
}

function Lines({ card }: { readonly card: Card }) {
  const { subtitle, missing, at } = card;
  return (
    <>
      {subtitle !== undefined && at.subtitle !== undefined && (
        <div
          className={subtitle.mono ? `${classes["line"]} ${classes["mono"]}` : classes["line"]}
          style={lineStyle(at.subtitle)}
          title={subtitle.full}
        >
          {subtitle.own}
          {subtitle.shared !== "" && <span className={classes["shared"]}>{subtitle.shared}</span>}
        </div>
      )}
      {missing !== undefined && at.missing !== undefined && (
        <div
          className={`${classes["line"]} ${classes["missing"]}`}
          style={lineStyle(at.missing)}
          title={card.fullMissing}
        >
          {missing}
        </div>
      )}
      {card.tasks !== undefined && at.tasks !== undefined && (
        <div
          className={`${classes["line"]} ${classes["tasks"]}`}
          style={lineStyle(at.tasks)}
          title={card.fullTasks}
        >
          <IconStack2 size={14} stroke={1.5} aria-label="task group" role="img" />
          {card.tasks}
        </div>
      )}
    </>
  );
}

function ServiceChip({ chip, selected }: { readonly chip: Chip; readonly selected: boolean }) {
  return (
    <div
      className={classes["chip"]}
      data-selected={selected || undefined}
      data-hole={chip.hole}
      style={boxStyle(chip)}
      title={`Answers to ${chip.name}${writtenText(chip.written)}${chip.share === undefined ? "" : `, ${chip.share}`}`}
    >
      {chip.text}
      {chip.share !== undefined && <span className={classes["share"]}> {chip.share}</span>}
    </div>
  );
}

function ListenerPill({ pill }: { readonly pill: Pill }) {
  const said = [pill.healthCheck ? "with health check" : "", pill.tls ? "with TLS" : ""]
    .filter(Boolean)
    .join(", ");
  return (
    <div
      className={classes["pill"]}
      data-hole={pill.hole}
      style={boxStyle(pill)}
      title={`${pill.text}${said === "" ? "" : `, ${said}`}`}
    >
      <span>{pill.text}</span>
      {pill.healthCheck && <IconHeartbeat size={12} stroke={1.5} aria-label="health check" role="img" />}
      {pill.tls && <IconLock size={12} stroke={1.5} aria-label="TLS" role="img" />}
    </div>
  );
}

interface RouteRowProps {
  readonly row: Row;
  readonly selected: boolean;
  /** There is another place for it. */
  readonly movable: boolean;
}

function RouteRow({ row, selected, movable }: RouteRowProps) {
  return (
    <div
      className={classes["row"]}
      data-selected={selected || undefined}
      data-row-id={row.id}
      style={{ top: row.y, height: row.height }}
      title={`${row.name}: ${row.fullMatch} → ${row.fullTargets}`}
    >
      {movable && (
        <span className={classes["grip"]}>
          <IconGripVertical size={12} stroke={1.5} aria-hidden />
        </span>
      )}
      <span className={classes["priority"]}>{row.priority === "" ? "–" : row.priority}</span>
      <span className={classes["match"]}>{row.match}</span>
      <span className={classes["targets"]}>→ {row.targets}</span>
    </div>
  );
}

function DefineButton({ card }: { readonly card: Card }) {
  const board = useBoard();
  const box = defineBox(card);
  if (box === undefined) return null;
  return (
    <button
      type="button"
      className={classes["define"]}
      style={boxStyle(box)}
      aria-label={`Define ${card.name}`}
      onClick={() => {
        tell(board.editor, board.editor.run(defineService, { service: card.id }));
        // The button is gone with what it did: the focus goes to its card, not to the page.
        board.focusCard(card.id);
      }}
    >
      Define
    </button>
  );
}

interface PortProps {
  readonly port: CardPort;
  readonly isRow: boolean;
  readonly selected: boolean;
}

/** Where a line may be drawn from. */
function Port({ port: { at, radius }, isRow, selected }: PortProps) {
  const size = 2 * radius;
  return (
    <div
      className={classes["port"]}
      data-port={isRow ? "row" : "out"}
      data-selected={selected || undefined}
      style={{ left: at.x, top: at.y, width: size, height: size, margin: -radius }}
    />
  );
}
