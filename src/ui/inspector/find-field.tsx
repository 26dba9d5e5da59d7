import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../model/reference/ref.ts";
import { useEditor } from "../app/editor-context.ts";
import { type FoundField, findFields } from "./form/find-fields.ts";
import { useForm } from "./form-context.ts";
import classes from "./inspector.module.css";

/** The name is no part of the spec; it is found all the same. */
function nameField(id: ResourceId, query: string): FoundField[] {
  const { kind } = refOf(id);
  const path = kindDefinition(kind).nameMember;
  const wanted = query.trim().toLowerCase();
  const asked = wanted !== "" && (path.toLowerCase().startsWith(wanted) || "name".startsWith(wanted));
  return asked && kind !== "mesh" ? [{ pointer: "/name", label: "Name", context: "", path, set: true }] : [];
}

/** Searches the form's fields, set or not, by our label and by the API's name, and goes to the one chosen. */
export function FindField({ onFound }: { readonly onFound: (pointer: string) => void }) {
  const { id, root } = useForm();
  const { store } = useEditor();
  const [query, setQuery] = useState("");
  // Read when the query changes: the form is not edited meanwhile.
  const resource = query.trim() === "" ? undefined : store.design.resources.get(id);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = resource === undefined ? [] : [...nameField(id, query), ...findFields(root, resource, query)];
  const choose = (pointer: string): void => {
    setQuery("");
    combobox.closeDropdown();
    onFound(pointer);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} position="bottom-start">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          aria-label="Find a field"
          placeholder="Find a field"
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onKeyDown={(event) => {
            const [first] = found;
            // Before the list is drawn nothing in it is selected: the first is meant.
            if (event.key === "Enter" && first !== undefined && combobox.getSelectedOptionIndex() < 0) {
              event.preventDefault();
              choose(first.pointer);
            }
            if (event.key !== "Escape" || query === "") return;
            event.preventDefault();
            event.stopPropagation();
            setQuery("");
            combobox.closeDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={query.trim() === ""} className={classes["found"] ?? ""}>
        <Combobox.Options aria-label="Fields">
          {found.map(({ pointer, label, context, path, set }, index) => (
            <Combobox.Option key={pointer} value={pointer} selected={index === 0}>
              <span className={classes["foundLabel"]}>
                <span className={classes["foundName"]}>{label}</span>
                {context !== "" && <span className={classes["foundContext"]}>{context}</span>}
              </span>
              <span className={classes["foundPath"]}>
                {path}
                {set ? "" : " · not set"}
              </span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>No field has this name.</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
