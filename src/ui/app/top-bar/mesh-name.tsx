import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { IconSelector } from "@tabler/icons-react";
import { useState } from "react";
import { isDone, isRefused } from "../../../editor/command.ts";
import { followMeshName, hostnamesToFollow } from "../../../editor/commands/follow-mesh-name.ts";
import { renameMesh } from "../../../editor/commands/rename-mesh.ts";
import type { Editor } from "../../../editor/editor.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { focusBoard } from "../../canvas/actions/focus-board.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { useEditor } from "../editor-context.ts";
import { notify } from "../notify.tsx";
import { nameTitle, shownName } from "../shown-name.ts";
import { useChosenValues } from "../use-chosen-values.ts";
import { useDesignValue } from "../use-design-value.ts";
import { useSession } from "../use-session.ts";
import classes from "./top-bar.module.css";

/** The name of the mesh on the board, to be typed over; and the choice of mesh where the design has several. */
export function MeshName() {
  const editor = useEditor();
  const mesh = useSession((state) => state.mesh);
  const hasSeveral = useDesignValue(({ meshes }) => meshes.ids().length > 1);
  const desk = useCommands();
  const [draft, setDraft] = useState<string>();
  const name = refOf(mesh).mesh;
  const commit = (): void => {
    if (draft !== undefined && draft.trim() !== name) renameTo(editor, draft);
    setDraft(undefined);
  };
  return (
    <div className={classes["mesh"]}>
      <span className={classes["word"]}>mesh</span>
      <TextInput
        className={classes["meshName"]}
        aria-label="Mesh name"
        classNames={{ input: "mono" }}
        value={draft ?? name}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.currentTarget.blur();
            // The next key is meant for the board.
            const shown = desk.shown.value;
            if (!focusBoard(shown?.board)) shown?.host.focus({ preventScroll: true });
          }
          if (event.key === "Escape") setDraft(undefined);
        }}
      />
      {hasSeveral && <MeshMenu />}
    </div>
  );
}

function renameTo(editor: Editor, name: string): void {
  const before = refOf(editor.session.state.mesh).mesh;
  const outcome = editor.run(renameMesh, { mesh: editor.session.state.mesh, name });
  if (isRefused(outcome)) notify({ text: outcome.refused, tone: "problem" });
  if (!isDone(outcome)) return;
  const mesh = editor.session.state.mesh;
  const count = hostnamesToFollow(editor.design, editor.graph, mesh, before).length;
  if (count === 0) return;
  notify({
    text: `The mesh is now ${refOf(mesh).mesh}; hostnames still end in ${before}.local.`,
    action: {
      label: count === 1 ? "Update 1 hostname" : `Update ${count} hostnames`,
      run: () => editor.run(followMeshName, { mesh, before }),
    },
  });
}

function MeshMenu() {
  const editor = useEditor();
  const values = useChosenValues();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label="Choose a mesh">
          <IconSelector size={16} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {editor.meshes.ids().map((id) => (
          <Menu.Item
            key={id}
            title={nameTitle(id, shownName(id, values))}
            onClick={() => editor.session.set({ mesh: id, selection: { items: [], edges: [] } })}
          >
            {shownName(id, values)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
