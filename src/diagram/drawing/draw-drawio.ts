import { xmlText } from "../../lib/xml-text.ts";
import type { Picture, PictureCard, PictureLine } from "../picture/make-picture.ts";
import type { ColorName } from "./color-name.ts";
import { COLORS, type Theme } from "./colors.ts";
import { ITEM_COLOR } from "./item-color.ts";
import { labelLines, oneLine } from "./label-of.ts";

/**
 * The picture as an uncompressed draw.io file: cards as shapes at their places, lines connected to them, so that they
 * can be moved there. Groups are frames behind the cards; notes are notes.
 */
export function drawDrawio(picture: Picture, theme: Theme): string {
  const color = (name: ColorName): string => COLORS[name][theme];
  const idOf = new Map<string, string>();
  for (const [i, { card }] of picture.cards.entries()) idOf.set(card.id, `card-${i + 1}`);
  for (const [i, { id }] of picture.groups.entries()) idOf.set(id, `group-${i + 1}`);
  const groups = picture.groups.map(({ id, name, counts, rect, collapsed }) => {
    const style = `rounded=1;arcSize=4;verticalAlign=top;align=left;spacingLeft=12;html=0;fontStyle=1;fillColor=${color(collapsed ? "card" : "border-soft")};strokeColor=${color("border")};fontColor=${color("text-2")}`;
    return vertex(idOf.get(id) ?? "", collapsed ? `${name}\n${counts}` : name, style, rect);
  });
  const notes = picture.notes.map((note, i) => {
    const style = `shape=note;size=16;whiteSpace=wrap;html=0;align=left;verticalAlign=top;spacing=8;fillColor=${color("amber-bg")};strokeColor=${color("border")};fontColor=${color("text")}`;
    return vertex(`note-${i + 1}`, note.text, style, note);
  });
  const cards = picture.cards.map(({ card, at }: PictureCard) => {
    const ghost = card.item === "ghost";
    const [fill, stroke] = ghost
      ? (["none", color("edge")] as const)
      : ([color("card"), color(ITEM_COLOR[card.item])] as const);
    const style = `rounded=1;arcSize=8;whiteSpace=wrap;html=0;align=left;spacingLeft=8;fontSize=12;fillColor=${fill};strokeColor=${stroke};fontColor=${color("text")}${ghost ? ";dashed=1" : ""}`;
    const { width, height } = card;
    return vertex(idOf.get(card.id) ?? "", labelLines(card).join("\n"), style, { ...at, width, height });
  });
  const lines = picture.lines.map((line, i) => edgeCell(line, `line-${i + 1}`, idOf, color));
  return `${[
    '<mxfile host="meshwright">',
    `  <diagram id="mesh" name="${xmlText(oneLine(picture.title))}">`,
    `    <mxGraphModel grid="1" gridSize="8" background="${color("board")}">`,
    "      <root>",
    '        <mxCell id="0"/>',
    '        <mxCell id="1" parent="0"/>',
    ...[...groups, ...notes, ...cards, ...lines],
    "      </root>",
    "    </mxGraphModel>",
    "  </diagram>",
    "</mxfile>",
  ].join("\n")}\n`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function vertex(id: string, value: string, style: string, { x, y, width, height }: Box): string {
  const geometry = `<mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/>`;
  return `        <mxCell id="${id}" value="${xmlText(value)}" style="${style}" vertex="1" parent="1">${geometry}</mxCell>`;
}

function edgeCell(
  { edge }: PictureLine,
  id: string,
  idOf: ReadonlyMap<string, string>,
  color: (name: ColorName) => string,
): string {
  const style = `edgeStyle=entityRelationEdgeStyle;curved=1;html=0;endArrow=block;endFill=1;exitX=1;entryX=0;exitPerimeter=0;entryPerimeter=0;exitY=0.5;entryY=0.5;strokeWidth=1.5;strokeColor=${color("edge")};fontColor=${color("text-2")}${edge.dashed ? ";dashed=1" : ""}`;
  const label = edge.labelAtRest ? edge.label : "";
  const ends = `source="${idOf.get(edge.from)}" target="${idOf.get(edge.to)}"`;
  return `        <mxCell id="${id}" value="${xmlText(label)}" style="${style}" edge="1" parent="1" ${ends}><mxGeometry relative="1" as="geometry"/></mxCell>`;
}
