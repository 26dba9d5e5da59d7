import { addNode } from "../../../editor/commands/add-node.ts";
import { connect } from "../../../editor/commands/connect.ts";
import { Editor } from "../../../editor/editor.ts";
import { emptyDesign, type View } from "../../../model/design/design.ts";
import { idOf, type ResourceId } from "../../../model/reference/ref.ts";
import { BoardModel } from "../board-model.ts";

export const MESH = idOf({ kind: "mesh", mesh: "shop", name: "shop" });

export function nodeId(name: string): ResourceId {
  return idOf({ kind: "virtualNode", mesh: "shop", name });
}

/** An editor with these nodes, and a call for each `a > b`. */
export function editorOf(nodes: readonly string[], calls: readonly string[] = []): Editor {
  const editor = new Editor(emptyDesign());
  for (const name of nodes) {
    editor.run(addNode, { mesh: MESH, name, port: "8080", protocol: "http", hostname: `${name}.shop.local` });
  }
  for (const call of calls) {
    const [from = "", to = ""] = call.split(" > ");
    editor.run(connect, { from: nodeId(from), to: nodeId(to) });
  }
  editor.session.set({ mesh: MESH });
  editor.session.select([]);
  return editor;
}

/** The model of a board that follows the editor. */
export function modelOf(
  editor: Editor,
  view: View = "services",
  kept?: ReturnType<BoardModel["dump"]>,
): BoardModel {
  const model = BoardModel.open(editor, view, MESH, kept);
  editor.filled.subscribe((change) => model.apply(change));
  return model;
}
