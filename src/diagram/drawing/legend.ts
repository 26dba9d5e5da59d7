import type { Picture } from "../picture/make-picture.ts";
import { baseline } from "./fonts.ts";
import type { IconName } from "./icon-name.ts";
import { ITEM_COLOR } from "./item-color.ts";
import type { SvgPen } from "./svg-pen.ts";
import { textWidth } from "./text-width.ts";

/** One sign of the legend, and what it says. */
export interface LegendEntry {
  readonly sign: IconName | "chip" | "line";
  readonly text: string;
}

/** What the picture shows, said in words; only what occurs. */
export function legendOf({ cards, lines, groups }: Picture): LegendEntry[] {
  const items = new Set(cards.map(({ card }) => card.item));
  const pills = cards.flatMap(({ card }) => card.pills);
  const entries: readonly (LegendEntry & { readonly occurs: boolean })[] = [
    { sign: "gateway", text: "Virtual gateway", occurs: items.has("gateway") },
    { sign: "node", text: "Virtual node", occurs: items.has("node") },
    { sign: "service", text: "Virtual service", occurs: items.has("service") },
    { sign: "router", text: "Virtual router", occurs: items.has("router") },
    {
      sign: "chip",
      text: "Service that it answers to",
      occurs: cards.some(({ card }) => card.chips.length > 0),
    },
    { sign: "ghost", text: "Not defined in this mesh", occurs: items.has("ghost") },
    { sign: "line", text: "May call", occurs: lines.some(({ edge }) => edge.role === "call") },
    { sign: "healthCheck", text: "Health check", occurs: pills.some(({ healthCheck }) => healthCheck) },
    { sign: "tls", text: "TLS", occurs: pills.some(({ tls }) => tls) },
    { sign: "tasks", text: "Runs behind it", occurs: cards.some(({ card }) => card.tasks !== undefined) },
    { sign: "group", text: "Group of cards", occurs: groups.some(({ collapsed }) => collapsed) },
  ];
  return entries.filter(({ occurs }) => occurs).map(({ sign, text }) => ({ sign, text }));
}

const ROW = 24;
const GAP = 24;
const SIGN = 16;
const CHIP = 28;

interface LaidEntry extends LegendEntry {
  readonly x: number;
  readonly y: number;
}

/** The entries in rows of at most `room` pixels. */
export function layLegend(
  entries: readonly LegendEntry[],
  room: number,
): { readonly entries: readonly LaidEntry[]; readonly height: number } {
  let [x, y] = [0, 0];
  const laid = entries.map((entry): LaidEntry => {
    const width = signWidth(entry) + 8 + textWidth(entry.text, "text");
    if (x > 0 && x + width > room) [x, y] = [0, y + ROW];
    const at = { ...entry, x, y };
    x += Math.ceil(width) + GAP;
    return at;
  });
  return { entries: laid, height: entries.length === 0 ? 0 : y + ROW };
}

function signWidth({ sign }: LegendEntry): number {
  return sign === "chip" || sign === "line" ? CHIP : SIGN;
}

/** Draws an entry of the legend. */
export function drawLegendEntry(entry: LaidEntry, pen: SvgPen): void {
  const { sign, text, x, y } = entry;
  if (sign === "chip") {
    pen.box({ x, y: y + 4, width: CHIP, height: 16 }, { stroke: "border", radius: 4, fill: "card" });
    pen.text(x + 3.2, baseline(y + 4, 16, "mono"), "mono", ["a.b", "service"]);
  } else if (sign === "line") {
    const hue = pen.color("edge");
    pen.lines.push(
      `<path d="M${x} ${y + 12}h21" stroke="${hue}" stroke-width="1.5"/>`,
      `<path d="M${x + 28} ${y + 12}l-7 -3.5v7Z" fill="${hue}"/>`,
    );
  } else if (sign === "ghost") {
    pen.box({ x, y: y + 5, width: SIGN, height: 14 }, { stroke: "edge", line: 1.5, dash: [3, 2], radius: 4 });
  } else {
    const color = sign in ITEM_COLOR ? ITEM_COLOR[sign as keyof typeof ITEM_COLOR] : "text-2";
    pen.icon(sign, { x, y: y + 4 }, SIGN, color, 1);
  }
  pen.text(x + signWidth(entry) + 8, baseline(y, ROW, "text"), "text", [text, "text-2"]);
}
