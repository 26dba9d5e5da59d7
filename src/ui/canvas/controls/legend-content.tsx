import { IconAlertCircle, IconFolders, IconHeartbeat, IconLock, IconStack2 } from "@tabler/icons-react";
import type { Card, CardItem } from "../../../diagram/card.ts";
import { type ChangeState, SIGNS } from "../../../diagram/compared/change-state.ts";
import type { Edge } from "../../../diagram/edge.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { useBoard } from "../board-context.ts";
import type { BoardModel } from "../board-model.ts";
import { ITEM_KIND } from "../paint/icon-sheet.tsx";
import classes from "./legend.module.css";

interface Entry {
  readonly sign: React.ReactNode;
  readonly text: string;
  readonly isShown: boolean;
}

const ITEMS: readonly (readonly [CardItem, string])[] = [
  ["node", "Virtual node: a workload that listens and calls"],
  ["gateway", "Virtual gateway: requests from outside come in"],
  ["router", "Virtual router: its routes, in evaluation order"],
  ["service", "Virtual service: a name that others call"],
];

/** What the board draws, with what is on it now first. */
export function LegendContent() {
  const { model } = useBoard();
  const entries = entriesOf(model);
  const shown = entries.filter(({ isShown }) => isShown);
  const others = entries.filter(({ isShown }) => !isShown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className={classes["legend"]} aria-label="Legend" tabIndex={0}>
      {shown.length > 0 && <Entries title="On this board" entries={shown} />}
      {others.length > 0 && <Entries title="Not on this board" entries={others} />}
    </section>
  );
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }) {
  return (
    <>
      <p className={classes["heading"]}>{title}</p>
      <ul>
        {entries.map(({ sign, text }) => (
          <li key={text}>
            <span className={classes["sign"]} aria-hidden>
              {sign}
            </span>
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

const MARKS: readonly (readonly [ChangeState, string])[] = [
  ["added", "Added"],
  ["changed", "Changed, with the number of differences"],
  ["removed", "Removed: not in this design"],
];

function entriesOf({ scene, groups, marks }: BoardModel): Entry[] {
  const cards = [...scene.cards.values()];
  const edges = [...scene.edges.values()];
  const hasCard = (test: (card: Card) => boolean): boolean => cards.some(test);
  const hasEdge = (test: (edge: Edge) => boolean): boolean => edges.some(test);
  const glyph = (Glyph: typeof IconLock): React.ReactNode => <Glyph size={16} stroke={1.5} />;
  const compared = MARKS.map(([state, text]) => ({
    sign: (
      <span className={classes["mark"]} data-mark={state}>
        {SIGNS[state]}
      </span>
    ),
    text,
    isShown: true,
  }));
  return [
    ...(marks === undefined ? [] : compared),
    ...ITEMS.map(([item, text]) => ({
      sign: <KindIcon kind={ITEM_KIND[item]} />,
      text,
      isShown: hasCard((card) => card.item === item),
    })),
    {
      sign: <span className={classes["chip"]}>a.b</span>,
      text: "Name that a node answers to, with its share of the requests",
      isShown: hasCard(({ chips }) => chips.length > 0),
    },
    {
      sign: <span className={classes["ghost"]} />,
      text: "Called, but not defined in this mesh",
      isShown: hasCard(({ item }) => item === "ghost"),
    },
    {
      sign: <Line />,
      text: "Calls: a backend, or a gateway route",
      isShown: hasEdge(({ role, dashed }) => role === "call" && !dashed),
    },
    {
      sign: <Line />,
      text: "Service to its provider",
      isShown: hasEdge(({ role }) => role === "provider"),
    },
    {
      sign: <Line text="90 %" />,
      text: "Route to its target, with its share",
      isShown: hasEdge(
        ({ role, shares }) => role === "target" || shares.some((share) => share !== undefined),
      ),
    },
    {
      sign: <Line text="2" />,
      text: "Several services or lines in one",
      isShown: hasEdge(({ label, labelAtRest }) => labelAtRest && /^\d+$/.test(label)),
    },
    {
      sign: <Line isDashed />,
      text: "Leads to what is not defined",
      isShown: hasEdge(({ dashed }) => dashed),
    },
    { sign: glyph(IconFolders), text: "Group, collapsed to one card", isShown: groups.hasCollapsed },
    {
      sign: glyph(IconHeartbeat),
      text: "Listener with a health check",
      isShown: hasCard(({ pills }) => pills.some(({ healthCheck }) => healthCheck)),
    },
    {
      sign: glyph(IconLock),
      text: "Listener with TLS",
      isShown: hasCard(({ pills }) => pills.some(({ tls }) => tls)),
    },
    {
      sign: glyph(IconStack2),
      text: "Task group behind the node",
      isShown: hasCard(({ tasks }) => tasks !== undefined),
    },
    { sign: glyph(IconAlertCircle), text: "Number of problems", isShown: false },
  ];
}

function Line({ text, isDashed = false }: { readonly text?: string; readonly isDashed?: boolean }) {
  return (
    <svg width="48" height="16" className={classes["line"]} aria-hidden="true">
      <path d={text === undefined ? "M2 8H40" : "M2 8H6"} strokeDasharray={isDashed ? "5 4" : undefined} />
      <polygon points="40,4.5 47,8 40,11.5" />
      {text !== undefined && (
        <text x="9" y="12">
          {text}
        </text>
      )}
    </svg>
  );
}
