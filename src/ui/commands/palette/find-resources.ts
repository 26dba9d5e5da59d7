import { matches } from "../../../diagram/find/matches.ts";
import { parseExpression } from "../../../diagram/find/parse-expression.ts";
import { hostnameOf } from "../../../diagram/hostname.ts";
import type { Editor } from "../../../editor/editor.ts";
import { compareText } from "../../../lib/compare-text.ts";
import { mayBeTemplated } from "../../../model/holes/fill-id.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { findSourceOf } from "../../app/find-source.ts";
import { shownName } from "../../app/shown-name.ts";
import { type Findable, type Ranked, ranked } from "./ranked.ts";

/**
 * The resources of all meshes that answer what was typed: by the name that is shown or written, by hostname and
 * by kind, or by an expression (`kind:node protocol:grpc`). Those of the mesh on the board come first.
 */
export function findResources(editor: Editor, typed: string, most: number): Ranked<ResourceId>[] {
  const shown = editor.session.state.mesh;
  const meshes = [shown, ...editor.meshes.ids().filter((id) => id !== shown)];
  const found: Ranked<ResourceId>[] = [];
  for (const mesh of meshes) {
    if (found.length >= most) break;
    const ids = [...editor.meshes.members(mesh)].filter((id) => id !== mesh);
    found.push(...(byExpression(editor, typed, ids) ?? ranked(typed, findable(editor, ids), most)));
  }
  return found.slice(0, most);
}

function* findable(editor: Editor, ids: readonly ResourceId[]): Iterable<Findable<ResourceId>> {
  for (const id of ids) {
    const { kind, name } = refOf(id);
    const spec = editor.filled.design.resources.get(id)?.spec;
    const hostname = spec === undefined ? "" : hostnameOf(spec);
    yield {
      value: id,
      text: mayBeTemplated(id) ? shownName(id, editor.filled.values) : name,
      more: `${name} ${hostname} ${kindDefinition(kind).title}`,
    };
  }
}

/** What an expression with a term finds, by name; undefined where the text is none. */
function byExpression(
  editor: Editor,
  typed: string,
  ids: readonly ResourceId[],
): Ranked<ResourceId>[] | undefined {
  const parsed = /[a-z]:\S/.test(typed) ? parseExpression(typed) : undefined;
  if (parsed?.ok !== true) return undefined;
  const source = findSourceOf(editor);
  const found = ids.filter((id) => matches(parsed.value, id, source));
  return found
    .sort((a, b) => compareText(source.nameOf(a), source.nameOf(b)))
    .map((value) => ({ value, rank: 1 }));
}
