import { trafficText } from "../compare/traffic/traffic-text.ts";
import type { Theme } from "../diagram/drawing/colors.ts";
import { drawSvg } from "../diagram/drawing/draw-svg.ts";
import { makeReview } from "../diagram/picture/make-review.ts";
import type { Json } from "../lib/json.ts";
import type { Design } from "../model/design/design.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../model/reference/ref.ts";
import type { FieldChange } from "../plan/plan.ts";
import { type Compared, pathOf } from "./diff-report.ts";
import { IMPACT_WORDS } from "./impact-words.ts";

/** What a picture of a difference is made of, with the chosen values. */
export interface ComparedDesigns extends Compared {
  readonly before: Design;
  readonly after: Design;
}

/** The meshes in which something differs, sorted. */
export function meshesThatDiffer({ differences }: Compared): ResourceId[] {
  return [...new Set(differences.map(({ id }) => meshOf(id)))].sort();
}

/** The picture of only what differs in a mesh, with the sentences on it. */
export function diffSvg(compared: ComparedDesigns, mesh: ResourceId, theme: Theme): string {
  const { before, after, differences, traffic } = compared;
  const changes = differences
    .filter(({ id }) => meshOf(id) === mesh)
    .map(({ id, state, fields }) => ({ id, state, fields: fields.map(shortLine) }));
  const sentences = traffic
    .filter(({ at }) => meshOf(at) === mesh)
    .map((change) => ({ impact: IMPACT_WORDS[change.impact], text: trafficText(change) }));
  const { picture, review } = makeReview(before, after, { mesh, changes, sentences });
  return drawSvg(picture, { theme, review });
}

/** A field as it fits on a card: the end of its path, and values that are no objects. */
function shortLine({ pointer, before, after }: FieldChange): string {
  const path = pathOf(pointer).split(".").slice(-2).join(".");
  const [old, now] = [plain(before), plain(after)];
  if (before === undefined) return `+ ${path}${now === undefined ? "" : `: ${now}`}`;
  if (after === undefined) return `− ${path}${old === undefined ? "" : `: ${old}`}`;
  const isShort = old !== undefined && now !== undefined && `${path}${old}${now}`.length < 28;
  if (isShort) return `${path}: ${old} → ${now}`;
  const last = path.split(".").at(-1) ?? path;
  return old === undefined || now === undefined ? `~ ${path}` : `${last}: ${old} → ${now}`;
}

/** A text, number or switch; undefined for what has parts. */
function plain(value: Json | undefined): string | undefined {
  return typeof value === "object" || value === undefined ? undefined : String(value);
}

function meshOf(id: ResourceId): ResourceId {
  return idOf(meshRef(refOf(id)));
}
