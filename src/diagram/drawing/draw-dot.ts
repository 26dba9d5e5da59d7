import type { Picture, PictureCard } from "../picture/make-picture.ts";
import type { ColorName } from "./color-name.ts";
import { COLORS, type Theme } from "./colors.ts";
import { ITEM_COLOR } from "./item-color.ts";
import { labelLines, oneLine } from "./label-of.ts";

/** The picture in the DOT language of Graphviz, which places the cards itself: cards as boxes, groups as clusters. */
export function drawDot(picture: Picture, theme: Theme): string {
  const { cards, groups, lines } = picture;
  const color = (name: ColorName): string => COLORS[name][theme];
  const box = ({ card }: PictureCard): string => {
    const ghost = card.item === "ghost";
    const style = ghost ? "rounded,dashed" : "rounded,filled";
    const ink = color(ghost ? "edge" : ITEM_COLOR[card.item]);
    return `${quoted(card.id)} [label=${label(labelLines(card))}, color="${ink}", style="${style}"];`;
  };
  const frames = groups.flatMap((group, i) => {
    if (group.collapsed)
      return [`  ${quoted(group.id)} [label=${label([group.name, group.counts].map(oneLine))}];`];
    const members = cards.filter((card) => card.group === group.id).map((each) => `    ${box(each)}`);
    const look = `label=${label([oneLine(group.name)])}; color="${color("border")}"; style="rounded";`;
    return [`  subgraph "cluster_${i + 1}" {`, `    ${look}`, ...members, "  }"];
  });
  const framed = new Set(groups.filter(({ collapsed }) => !collapsed).map(({ id }) => id));
  const arrows = lines.map(({ edge }) => {
    const looks = [
      ...(edge.labelAtRest && edge.label !== "" ? [`label=${quoted(oneLine(edge.label))}`] : []),
      ...(edge.dashed ? ["style=dashed"] : []),
    ];
    const said = looks.length === 0 ? "" : ` [${looks.join(", ")}]`;
    return `  ${quoted(edge.from)} -> ${quoted(edge.to)}${said};`;
  });
  const text = `fontname="Inter,Helvetica,Arial,sans-serif", fontsize=12, fontcolor="${color("text")}"`;
  return `${[
    `digraph ${quoted(oneLine(picture.title))} {`,
    '  charset="UTF-8";',
    `  label=${label([oneLine(picture.title)])}; labelloc=t; labeljust=l; rankdir=LR; bgcolor="${color("board")}";`,
    `  fontname="Inter,Helvetica,Arial,sans-serif"; fontsize=20; fontcolor="${color("text")}";`,
    `  node [shape=box, style="rounded,filled", fillcolor="${color("card")}", color="${color("border")}", ${text}];`,
    `  edge [color="${color("edge")}", fontname="Inter,Helvetica,Arial,sans-serif", fontsize=12, fontcolor="${color("text-2")}"];`,
    ...frames,
    ...cards.filter(({ group }) => !framed.has(group ?? "")).map((each) => `  ${box(each)}`),
    ...arrows,
    "}",
  ].join("\n")}\n`;
}

/** An id or a text in quotes. A half of a pair, or a control character, becomes U+FFFD. */
function quoted(text: string): string {
  return `"${entities(oneLine(text)).replace(/\\/g, "\\\\").replace(/"/g, '\\"')}"`;
}

/** Lines of a label, each at the left. */
function label(lines: readonly string[]): string {
  const texts = lines.map((line) => entities(line).replace(/\\/g, "\\\\").replace(/"/g, '\\"'));
  return lines.length === 1 ? `"${texts[0]}"` : `"${texts.map((text) => `${text}\\l`).join("")}"`;
}

/** Graphviz reads HTML entities in labels: an ampersand is written as one. */
function entities(text: string): string {
  return text.replace(/&/g, "&amp;");
}
