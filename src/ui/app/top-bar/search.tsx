import { Combobox, Kbd, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { Editor } from "../../../editor/editor.ts";
import { compareText } from "../../../lib/compare-text.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import { useEditor } from "../editor-context.ts";
import { SEARCH_FIELD } from "../known-fields.ts";
import { nameHolds, nameTitle, shownName } from "../shown-name.ts";
import { useChosenValues } from "../use-chosen-values.ts";
import { useNarrow } from "../use-narrow.ts";
import classes from "./search.module.css";
import bar from "./top-bar.module.css";

const MOST = 12;

/** Finds a resource by its name and brings its card into view. */
export function Search() {
  const editor = useEditor();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const narrow = useNarrow();
  const values = useChosenValues();
  const [text, setText] = useState("");
  const found = combobox.dropdownOpened ? find(editor, text) : [];
  return (
    <Combobox
      store={combobox}
      width={320}
      position="bottom-start"
      onOptionSubmit={(id) => {
        editor.session.reveal(id);
        setText("");
        combobox.closeDropdown();
        // Keys are now for what was found, not for another search.
        document.getElementById(SEARCH_FIELD)?.blur();
      }}
    >
      <Combobox.Target>
        <TextInput
          id={SEARCH_FIELD}
          className={bar["search"]}
          aria-label="Search"
          placeholder="Search"
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          rightSection={narrow ? undefined : <Kbd size="xs">Ctrl K</Kbd>}
          rightSectionWidth={narrow ? 8 : 56}
          rightSectionPointerEvents="none"
          value={text}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setText("");
            event.currentTarget.blur();
          }}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label="Found resources">
          {found.map((id) => (
            <Combobox.Option key={id} value={id} className={classes["row"] ?? ""}>
              <span className={classes["option"]}>
                <KindIcon kind={refOf(id).kind} />
                <span
                  className={classes["name"]}
                  data-mono={refOf(id).kind === "virtualService" || undefined}
                  title={nameTitle(id, shownName(id, values))}
                >
                  {shownName(id, values)}
                </span>
                <span className={classes["kind"]}>{kindDefinition(refOf(id).kind).title}</span>
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>Nothing has this name.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The resources of the mesh whose name, as shown or as written, holds the text, those that begin with it first. */
function find(editor: Editor, text: string): ResourceId[] {
  const wanted = text.trim().toLowerCase();
  const hits: { id: ResourceId; name: string; rank: number }[] = [];
  for (const id of editor.meshes.members(editor.session.state.mesh)) {
    if (refOf(id).kind === "mesh") continue;
    const shown = shownName(id, editor.filled.values);
    const name = shown.toLowerCase();
    if (nameHolds(id, shown, wanted)) hits.push({ id, name, rank: name.startsWith(wanted) ? 0 : 1 });
  }
  hits.sort((a, b) => a.rank - b.rank || compareText(a.name, b.name) || compareText(a.id, b.id));
  return hits.slice(0, MOST).map(({ id }) => id);
}
