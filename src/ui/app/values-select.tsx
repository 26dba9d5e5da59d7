import { Select } from "@mantine/core";
import { chooseValueSet } from "../../editor/commands/choose-value-set.ts";
import { compareText } from "../../lib/compare-text.ts";
import { chosenSet } from "../../model/holes/values-of.ts";
import { useEditor } from "./editor-context.ts";
import { useDesignVersion } from "./use-design-version.ts";

/** No name of a set: sets have names that are not empty. */
const NONE = "";

/** Chooses the set of values that fills the placeholders; nothing where the design has no set. */
export function ValuesSelect() {
  const editor = useEditor();
  useDesignVersion();
  const names = [...editor.design.valueSets.keys()].sort(compareText);
  if (names.length === 0) return null;
  return (
    <Select
      label="Values"
      data={[
        { value: NONE, label: "None: keep placeholders" },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
      value={chosenSet(editor.design) ?? NONE}
      allowDeselect={false}
      onChange={(name) =>
        editor.run(chooseValueSet, { name: name === null || name === NONE ? undefined : name })
      }
    />
  );
}
