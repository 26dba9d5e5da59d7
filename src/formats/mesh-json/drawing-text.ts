import { compareText } from "../../lib/compare-text.ts";
import { type Design, type Placement, type Point, VIEWS } from "../../model/design/design.ts";
import type { GroupId } from "../../model/design/group.ts";
import type { Note } from "../../model/design/note.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import { sorted } from "./sorted.ts";

/** What belongs to the drawing, piece by piece: a line for each place, each card of a group and each note; none for none. */
export function* drawingPieces({ groups, members, notes, positions }: Design): Generator<string, void> {
  const parts: readonly (readonly [string, Iterable<string>])[] = [
    ["groups", groupLines(groups, members)],
    ["notes", sorted(notes).map(([id, note]) => `${JSON.stringify(id)}: ${noteText(note)}`)],
    ["positions", placeLines(positions)],
  ];
  let isFirst = true;
  for (const [name, lines] of parts) {
    let before = `${isFirst ? "{" : ","}\n  "${name}": {\n    `;
    for (const line of lines) {
      yield `${before}${line}`;
      before = ",\n    ";
      isFirst = false;
    }
    if (before === ",\n    ") yield "\n  }";
  }
  if (!isFirst) yield "\n}";
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
function* placeLines(positions: Design["positions"]): Generator<string, void> {
  for (const [id, placement] of sorted(positions)) {
    const byHand = Object.entries(placement).filter(([, place]) => place.auto !== true);
    if (byHand.length === 0 && Object.keys(placement).length > 0) continue;
    yield placeLine([id, Object.fromEntries(byHand)]);
  }
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
