import type { CardItem } from "../card.ts";
import type { Picture, PictureCard } from "../picture/make-picture.ts";
import type { ColorName } from "./color-name.ts";
import { COLORS, type Theme } from "./colors.ts";
import { ITEM_COLOR } from "./item-color.ts";
import { labelLines, oneLine } from "./label-of.ts";

/**
 * The picture as a Mermaid flowchart: cards as boxes with what they say, groups as subgraphs. Mermaid places them
 * itself. Ids are numbers, so that no name can break the syntax.
 */
export function drawMermaid(picture: Picture, theme: Theme): string {
  const { cards, groups, lines } = picture;
  const idOf = new Map<string, string>();
  for (const [i, { card }] of cards.entries()) idOf.set(card.id, `n${i + 1}`);
  for (const [i, { id }] of groups.entries()) idOf.set(id, `g${i + 1}`);
  const box = ({ card }: PictureCard): string =>
    `${idOf.get(card.id)}["${label(labelLines(card))}"]:::${card.item}`;
  const frames = groups.flatMap(({ id, name, counts, collapsed }) => {
    const own = idOf.get(id);
    if (collapsed) return [`  ${own}[["${label([name, counts].map(oneLine))}"]]:::group`];
    const members = cards.filter(({ group }) => group === id).map((each) => `    ${box(each)}`);
    return [`  subgraph ${own}["${label([oneLine(name)])}"]`, ...members, "  end"];
  });
  const framed = new Set(groups.filter(({ collapsed }) => !collapsed).map(({ id }) => id));
  const arrows = lines.map(({ edge }) => {
    const arrow = edge.dashed ? "-.->" : "-->";
    const said = edge.labelAtRest && edge.label !== "" ? `|"${label([oneLine(edge.label)])}"|` : "";
    return `  ${idOf.get(edge.from)} ${arrow}${said} ${idOf.get(edge.to)}`;
  });
  return `${[
    "---",
    `title: ${JSON.stringify(oneLine(picture.title))}`,
    "config:",
    `  theme: ${theme === "dark" ? "dark" : "neutral"}`,
    "---",
    "flowchart LR",
    ...frames,
    ...cards.filter(({ group }) => !framed.has(group ?? "")).map((each) => `  ${box(each)}`),
    ...arrows,
    ...classes(picture, theme),
  ].join("\n")}\n`;
}

function classes({ cards, groups }: Picture, theme: Theme): string[] {
  const items = [...new Set(cards.map(({ card }) => card.item))].sort();
  const color = (name: ColorName): string => COLORS[name][theme];
  const define = (item: CardItem): string => {
    const dashes = item === "ghost" ? ",stroke-dasharray:5 4" : "";
    const [fill, stroke] =
      item === "ghost" ? (["board", "edge"] as const) : (["card", ITEM_COLOR[item]] as const);
    return `  classDef ${item} fill:${color(fill)},stroke:${color(stroke)},color:${color("text")}${dashes}`;
  };
  const group = `  classDef group fill:${color("card")},stroke:${color("border")},color:${color("text")}`;
  return [...items.map(define), ...(groups.some(({ collapsed }) => collapsed) ? [group] : [])];
}

/** What has a meaning in a quoted label, in HTML or in Markdown, by the number of the character. */
const SIGNS = /[^\p{L}\p{N}\p{M} .,:/→·…+–-]/gu;

/** A label in quotes: all but letters, digits and a few signs as character codes of Mermaid, lines as `<br/>`. */
function label(lines: readonly string[]): string {
  return lines.map((line) => line.replace(SIGNS, (sign) => `#${sign.codePointAt(0)};`)).join("<br/>");
}
