import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { IconCheck, IconCopy, IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { isRefused } from "../../../editor/command.ts";
import { addValueSet } from "../../../editor/commands/add-value-set.ts";
import { chooseValueSet } from "../../../editor/commands/choose-value-set.ts";
import { removeValueSet } from "../../../editor/commands/remove-value-set.ts";
import { renameValueSet } from "../../../editor/commands/rename-value-set.ts";
import { useEditor } from "../../app/editor-context.ts";
import { useChosenSet } from "./use-values.ts";
import classes from "./values-panel.module.css";

const ICON = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

export interface SetHeadingProps {
  readonly set: string;
  readonly tell: (problem: string | undefined) => void;
}

/** The name of a set, and what can be done with it. */
export function SetHeading({ set, tell }: SetHeadingProps) {
  const editor = useEditor();
  const chosen = useChosenSet();
  const [draft, setDraft] = useState<string>();
  const rename = (): void => {
    if (draft !== undefined) {
      const outcome = editor.run(renameValueSet, { name: set, to: draft });
      tell(isRefused(outcome) ? outcome.refused : undefined);
    }
    setDraft(undefined);
  };
  const duplicate = (): void => {
    const taken = editor.design.valueSets;
    let name = `${set}-copy`;
    for (let count = 2; taken.has(name); count += 1) name = `${set}-copy-${count}`;
    editor.run(addValueSet, { name, values: taken.get(set)?.values ?? {} });
  };
  if (draft !== undefined) {
    return (
      <TextInput
        aria-label={`New name of ${set}`}
        autoFocus
        value={draft}
        // Escape is for the name, not for the panel.
        data-mantine-stop-propagation="true"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") setDraft(undefined);
        }}
      />
    );
  }
  return (
    <span className={classes["set"]}>
      <span className={classes["setName"]} title={set}>
        {set}
      </span>
      {set === chosen && <span className={classes["chosen"]}>in use</span>}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={24} aria-label={`Actions for the set ${set}`}>
            <IconDots size={14} stroke={1.5} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCheck {...ICON} />}
            disabled={set === chosen}
            onClick={() => editor.run(chooseValueSet, { name: set })}
          >
            Use this set
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => setDraft(set)}>
            Rename set
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={duplicate}>
            Duplicate set
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash {...ICON} />}
            onClick={() => editor.run(removeValueSet, { name: set })}
          >
            Remove set
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
