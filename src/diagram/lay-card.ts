import { isTemplatedName } from "../model/holes/hole-parts.ts";
import type { Box, Card, CardItem, CardLines, Chip, Pill, Row } from "./card.ts";
import type { CardContents, ChipContents, RowContents } from "./card-contents.ts";
import { CARD, INTER_12, INTER_13, LISTED, MONO_12, MONO_13 } from "./card-metrics.ts";
import { cutEnd, cutMiddle, cutName } from "./cut-text.ts";
import { holeBoxes, showsHole } from "./hole-boxes.ts";
import type { ListenerText } from "./listener-text.ts";

/** Characters of the 12 px monospaced face that fit on a line of a card. */
export function lineBudget(item: CardItem): number {
  return Math.floor(innerWidth(item) / MONO_12);
}

/** The card with every text cut to its line, and every line in its place. */
export function layCard(contents: CardContents): Card {
  const { id, item, name } = contents;
  const mono = item === "service" || item === "ghost" || isTemplatedName(name);
  const width = widthOf(item);
  let y: number = CARD.padding;

  const chips = layChips(contents.chips, item, y);
  if (chips.chips.length > 0) y += stack(chips.chips.length, CARD.chipHeight, CARD.chipGap) + CARD.blockGap;

  const title = y;
  y += CARD.titleHeight;
  const lines: { subtitle?: number; missing?: number; tasks?: number; moreRows?: number } = {};
  for (const line of ["subtitle", "missing"] as const) {
    if (contents[line] === undefined) continue;
    lines[line] = y + CARD.lineGap;
    y += CARD.lineGap + CARD.lineHeight;
  }

  const pills = layPills(contents.listeners, item, y + CARD.blockGap, contents.holes);
  if (pills.bottom !== undefined) y = pills.bottom;
  if (contents.tasks !== undefined) {
    lines.tasks = y + CARD.blockGap;
    y = lines.tasks + CARD.lineHeight;
  }

  const rows = layRows(contents.rows, item, y + CARD.blockGap);
  if (rows.length > 0) y += CARD.blockGap + rows.length * CARD.rowHeight;
  const moreRows = contents.rows.length - rows.length;
  if (moreRows > 0) {
    lines.moreRows = y;
    y += CARD.lineHeight;
  }

  const height = Math.ceil((y + CARD.padding) / 8) * 8;
  const portY = rows.length > 0 ? title + CARD.titleHeight / 2 : height / 2;
  const at: CardLines = { title, ...lines };
  const shownTitle = titleText(item, name, mono);
  return {
    id,
    item,
    name,
    ...(contents.written === undefined ? {} : { written: contents.written }),
    title: shownTitle,
    mono,
    ...(contents.subtitle === undefined ? {} : { subtitle: contents.subtitle }),
    pills: pills.pills,
    moreListeners: contents.listeners.length - pills.pills.length,
    ...(pills.more === undefined ? {} : { moreListenersBox: pills.more }),
    chips: chips.chips,
    moreChips: contents.chips.length - chips.chips.length,
    ...(chips.more === undefined ? {} : { moreChipsBox: chips.more }),
    rows,
    moreRows,
    ...(contents.missing === undefined
      ? {}
      : { missing: cutMiddle(contents.missing, textBudget(item)), fullMissing: contents.missing }),
    ...(contents.tasks === undefined
      ? {}
      : { tasks: cutMiddle(contents.tasks, tasksBudget(item)), fullTasks: contents.tasks }),
    holes: [
      ...titleHoles(name, shownTitle, title),
      ...subtitleHoles(contents, lines.subtitle),
      ...rows.flatMap((row) => rowHoles(row, contents.holes)),
    ],
    width,
    height,
    ports: { in: { x: 0, y: portY }, out: { x: width, y: portY } },
    at,
  };
}

function widthOf(item: CardItem): number {
  return item === "service" ? CARD.serviceWidth : CARD.width;
}

function innerWidth(item: CardItem): number {
  return widthOf(item) - 2 * CARD.padding;
}

/** A placeholder in a name always has a note beside it: its title leaves room for that. */
function titleText(item: CardItem, name: string, mono: boolean): string {
  const room = innerWidth(item) - CARD.iconWidth - (isTemplatedName(name) ? CARD.statusWidth : 0);
  const budget = Math.floor(room / (mono ? MONO_13 : INTER_13));
  return mono ? cutName(name, budget) : cutMiddle(name, budget);
}

/** Characters of the 12 px face of the interface that fit on a line of a card. */
function textBudget(item: CardItem): number {
  return Math.floor(innerWidth(item) / INTER_12);
}

function tasksBudget(item: CardItem): number {
  return Math.floor((innerWidth(item) - CARD.iconWidth) / INTER_12);
}

function titleHoles(name: string, shown: string, top: number): Box[] {
  if (!isTemplatedName(name)) return [];
  const x = CARD.padding + CARD.iconWidth;
  const place = { x, y: top + 1, advance: MONO_13, height: CARD.titleHeight - 2 };
  return holeBoxes(name, shown, new Set([name]), place);
}

function subtitleHoles({ subtitle, holes }: CardContents, top: number | undefined): Box[] {
  if (subtitle?.mono !== true || top === undefined) return [];
  const place = { x: CARD.padding, y: top, advance: MONO_12, height: CARD.lineHeight };
  return holeBoxes(subtitle.full, subtitle.own + subtitle.shared, holes, place);
}

function rowHoles(row: Row, holes: ReadonlySet<string>): Box[] {
  const place = { y: row.y + ROW_PADDING, advance: MONO_12, height: CARD.lineHeight };
  const left = row.x + PRIORITY_CHARACTERS * MONO_12;
  const targets = { ...place, x: left + ARROW_CHARACTERS * MONO_12, y: place.y + CARD.lineHeight };
  return [
    ...holeBoxes(row.fullPriority, row.priority, holes, { ...place, x: row.x }),
    ...holeBoxes(row.fullMatch, row.match, holes, { ...place, x: left }),
    ...holeBoxes(row.fullTargets, row.targets, holes, targets),
  ];
}

function stack(count: number, height: number, gap: number): number {
  return count * (height + gap) - gap;
}

function monoWidth(characters: number): number {
  return Math.ceil(characters * MONO_12) + CARD.pillPadding;
}

function layChips(
  chips: readonly ChipContents[],
  item: CardItem,
  top: number,
): { chips: Chip[]; more: Box | undefined } {
  const listed = chips.slice(0, LISTED.chips);
  const left = chips.length - listed.length;
  const moreWidth = left > 0 ? monoWidth(`+${left}`.length) + CARD.chipGap : 0;
  const laid = listed.map(({ service, name, written, share }, index): Chip => {
    const room = innerWidth(item) - CARD.pillPadding - (index === listed.length - 1 ? moreWidth : 0);
    const shareLength = share === undefined ? 0 : share.length + 1;
    const text = cutName(name, Math.floor(room / MONO_12) - shareLength);
    return {
      service,
      text,
      name,
      ...(written === undefined ? {} : { written }),
      ...(isTemplatedName(name) ? { hole: true as const } : {}),
      ...(share === undefined ? {} : { share }),
      x: CARD.padding,
      y: top + index * (CARD.chipHeight + CARD.chipGap),
      width: monoWidth(text.length + shareLength),
      height: CARD.chipHeight,
    };
  });
  const last = laid.at(-1);
  if (last === undefined || left === 0) return { chips: laid, more: undefined };
  const more = { ...boxOf(last), x: last.x + last.width + CARD.chipGap, width: monoWidth(`+${left}`.length) };
  return { chips: laid, more };
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

/** Pills side by side, in as many lines as they need. */
function layPills(
  listeners: readonly ListenerText[],
  item: CardItem,
  top: number,
  holes: ReadonlySet<string>,
): { pills: Pill[]; more: Box | undefined; bottom: number | undefined } {
  let x: number = CARD.padding;
  let y = top;
  const place = (width: number): Box => {
    if (x > CARD.padding && x + width > CARD.padding + innerWidth(item)) {
      x = CARD.padding;
      y += CARD.pillHeight + CARD.pillGap;
    }
    const box = { x, y, width, height: CARD.pillHeight };
    x += width + CARD.pillGap;
    return box;
  };
  const pills = listeners.slice(0, LISTED.pills).map(({ text, healthCheck, tls }): Pill => {
    const glyphs = (Number(healthCheck) + Number(tls)) * CARD.glyphWidth;
    const cut = cutEnd(text, Math.floor((innerWidth(item) - CARD.pillPadding - glyphs) / MONO_12));
    const hole = showsHole(text, holes) ? { hole: true as const } : {};
    return { text: cut, healthCheck, tls, ...hole, ...place(monoWidth(cut.length) + glyphs) };
  });
  const left = listeners.length - pills.length;
  const more = left > 0 ? place(monoWidth(`+${left}`.length)) : undefined;
  return { pills, more, bottom: pills.length === 0 ? undefined : y + CARD.pillHeight };
}

/** Characters kept free for the priority, and for the arrow before the targets. */
const PRIORITY_CHARACTERS = 5;
const ARROW_CHARACTERS = 2;
/** From the top of a row to its first line. */
const ROW_PADDING = 4;

function layRows(rows: readonly RowContents[], item: CardItem, top: number): Row[] {
  const budget = lineBudget(item) - PRIORITY_CHARACTERS;
  return rows.slice(0, LISTED.rows).map(({ id, name, priority, match, targets }, index) => {
    const y = top + index * CARD.rowHeight;
    return {
      id,
      name,
      priority: cutEnd(priority, PRIORITY_CHARACTERS - 1),
      fullPriority: priority,
      match: cutMiddle(match, budget),
      targets: cutEnd(targets, budget - ARROW_CHARACTERS),
      fullMatch: match,
      fullTargets: targets,
      x: CARD.padding,
      y,
      width: innerWidth(item),
      height: CARD.rowHeight,
      port: { x: widthOf(item), y: y + CARD.rowHeight / 2 },
    };
  });
}
