import { Kbd, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { usePanels } from "../../app/panel-state.ts";
import { PanelDialog } from "../../panels/shared/panel-dialog.tsx";
import { keyCaps } from "../key-match.ts";
import type { HelpRow } from "./fixed-keys.ts";
import { helpSections } from "./help-sections.ts";
import classes from "./shortcut-sheet.module.css";

/** All keys and gestures, from the list of commands, to be searched. */
export function ShortcutSheet() {
  const { close } = usePanels();
  const [text, setText] = useState("");
  const sections = helpSections(text);
  return (
    <PanelDialog title="Keys and gestures" width={880} onClose={close}>
      <TextInput
        data-autofocus
        className={classes["search"] ?? ""}
        aria-label="Search keys and gestures"
        placeholder="Search by what it does, or by the key"
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes["columns"]}>
        {sections.map(({ title, rows, inWords }) => (
          <section key={title} className={classes["section"]} aria-label={title}>
            <h3 className={classes["title"]}>{title}</h3>
            <dl className={classes["rows"]}>
              {rows.map((row) => (
                <div key={row.what} className={classes["row"]}>
                  <dt>{row.what}</dt>
                  <dd className={classes["keys"]}>
                    {inWords === true ? row.keys.join(", ") : <Caps row={row} />}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {sections.length === 0 && <p className={classes["empty"]}>No key or gesture is called like this.</p>}
    </PanelDialog>
  );
}

function Caps({ row }: { readonly row: HelpRow }) {
  return row.keys.map((keys, index) => (
    <span key={keys} className={classes["combination"]}>
      {index > 0 && <span className={classes["or"]}>or</span>}
      {keyCaps(keys).map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </span>
  ));
}
