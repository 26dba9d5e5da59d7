import { compareText } from "../../lib/compare-text.ts";
import { type Design, type Placement, type Point, VIEWS } from "../../model/design/design.ts";
import type { GroupId } from "../../model/design/group.ts";
import type { Note } from "../../model/design/note.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { sorted } from "./sorted.ts";

/** What belongs to the drawing: a line for each place, each card of a group and each note; undefined for none. */
export function drawingText({ groups, members, notes, positions }: Design): string | undefined {
  const parts = [
    ["groups", groupLines(groups, members)],
    ["notes", sorted(notes).map(([id, note]) => `${JSON.stringify(id)}: ${noteText(note)}`)],
    ["positions", sorted(placesByHand(positions)).map(placeLine)],
  ] as const;
  const texts = parts.flatMap(([name, lines]) =>
    lines.length === 0 ? [] : [`  "${name}": {\n    ${lines.join(",\n    ")}\n  }`],
  );
  return texts.length === 0 ? undefined : `{\n${texts.join(",\n")}\n}\n`;
}

function groupLines(groups: Design["groups"], members: Design["members"]): string[] {
  const inGroup = new Map<GroupId, string[]>();
  for (const [id, { group }] of sorted(members)) {
    const list = inGroup.get(group);
    if (list === undefined) inGroup.set(group, [id]);
    else list.push(id);
  }
  return sorted(groups).map(([id, { mesh, name, collapsed }]) => {
    const cards = (inGroup.get(id) ?? []).map((card) => `\n        ${JSON.stringify(card)}`);
    const lines = [
      ...(collapsed === true ? ['"collapsed": true'] : []),
      cards.length === 0 ? '"members": []' : `"members": [${cards.join(",")}\n      ]`,
      `"mesh": ${JSON.stringify(mesh)}`,
      `"name": ${JSON.stringify(name)}`,
    ];
    return `${JSON.stringify(id)}: {\n      ${lines.join(",\n      ")}\n    }`;
  });
}

function noteText({ height, mesh, text, width, x, y }: Note): string {
  const members = Object.entries({ height, mesh, text, width, x, y });
  return `{ ${members.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(", ")} }`;
}

/** The places that were set by hand; those that Arrange set (`auto`) are made anew where the file is opened. */
function placesByHand(positions: Design["positions"]): Map<ResourceId, Placement> {
  const out = new Map<ResourceId, Placement>();
  for (const [id, placement] of positions) {
    const byHand = Object.entries(placement).filter(([, place]) => place.auto !== true);
    if (byHand.length > 0 || Object.keys(placement).length === 0) out.set(id, Object.fromEntries(byHand));
  }
  return out;
}

function placeLine([id, placement]: [ResourceId, Placement]): string {
  const views = [...VIEWS].sort(compareText).flatMap((view) => {
    const point = placement[view];
    return point === undefined ? [] : [`"${view}": ${pointText(point)}`];
  });
  return `${JSON.stringify(id)}: ${views.length === 0 ? "{}" : `{ ${views.join(", ")} }`}`;
}

function pointText({ x, y }: Point): string {
  return `{ "x": ${JSON.stringify(x)}, "y": ${JSON.stringify(y)} }`;
}
