import { Button, Menu } from "@mantine/core";
import { useMemo } from "react";
import { type Fix, fixesFor } from "../../../checks/fixes-for.ts";
import type { Problem } from "../../../checks/problem.ts";
import { undoStep } from "../../app/busy/large-step.ts";
import { useEditor } from "../../app/editor-context.ts";
import { notify } from "../../app/notify.tsx";

/** What can be done about a problem without asking: one way as a button, several as a menu. One step of undo each. */
export function FixMenu({ problem }: { readonly problem: Problem }) {
  const editor = useEditor();
  // A problem is another object once what it depends on has changed.
  const fixes = useMemo(() => fixesFor(editor.design, problem), [editor, problem]);
  const [only, ...others] = fixes;
  if (only === undefined) return null;
  const run = (fix: Fix): void => {
    if (editor.locked !== undefined) {
      notify({ text: editor.locked });
      return;
    }
    editor.apply(fix.change, fix.label);
    notify({ text: `Done: ${fix.label}.`, action: { label: "Undo", run: () => void undoStep(editor) } });
  };
  if (others.length === 0) {
    return (
      <Button variant="subtle" onClick={() => run(only)}>
        {only.label}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle">Fix…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {fixes.map((fix) => (
          <Menu.Item key={fix.label} onClick={() => run(fix)}>
            {fix.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
