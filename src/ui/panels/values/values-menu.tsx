import { Button, Menu } from "@mantine/core";
import { IconBraces, IconChevronDown, IconTable } from "@tabler/icons-react";
import { chooseValueSet } from "../../../editor/commands/choose-value-set.ts";
import { compareText } from "../../../lib/compare-text.ts";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import { useDesignVersion } from "../../app/use-design-version.ts";
import { useNarrow } from "../../app/use-narrow.ts";
import { useChosenSet, useHasValues } from "./use-values.ts";
import classes from "./values-menu.module.css";

/** What `Menu` calls the choice of no set. */
const NONE = "";

/** Chooses the set of values that the board and the checks see; there where the design has placeholders. */
export function ValuesMenu() {
  return useHasValues() ? <Choice /> : null;
}

function Choice() {
  const editor = useEditor();
  const { open } = usePanels();
  const narrow = useNarrow();
  const chosen = useChosenSet();
  useDesignVersion();
  const sets = [...editor.design.valueSets.keys()].sort(compareText);
  const choose = (name: string): void => {
    editor.run(chooseValueSet, { name: name === NONE ? undefined : name });
  };
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={classes["button"]}
          aria-label={`Values: ${chosen ?? "none"}`}
          leftSection={<IconBraces size={16} stroke={1.5} aria-hidden />}
          rightSection={narrow ? undefined : <IconChevronDown size={14} stroke={1.5} aria-hidden />}
        >
          <span className={classes["name"]}>{narrow ? (chosen ?? "") : `Values: ${chosen ?? "none"}`}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Fill placeholders with</Menu.Label>
        <Menu.RadioItem value={NONE} checked={chosen === undefined} closeMenuOnClick onChange={choose}>
          No values
        </Menu.RadioItem>
        {sets.map((name) => (
          <Menu.RadioItem
            key={name}
            value={name}
            checked={name === chosen}
            closeMenuOnClick
            onChange={choose}
          >
            {name}
          </Menu.RadioItem>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTable size={16} stroke={1.5} aria-hidden />}
          onClick={() => open({ kind: "values" })}
        >
          Edit values…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
