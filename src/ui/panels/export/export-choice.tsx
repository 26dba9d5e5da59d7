import { TextInput } from "@mantine/core";
import { IconFileZip, IconPhoto, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { compareText } from "../../../lib/compare-text.ts";
import { KINDS } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { nameHolds, nameTitle, shownName } from "../../app/shown-name.ts";
import { useChosenValues } from "../../app/use-chosen-values.ts";
import { useSession } from "../../app/use-session.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import classes from "./export-panel.module.css";

/** Rows that are listed at a time; the filter finds the others. */
const MOST = 200;

/** A resource, the whole mesh (undefined), or a picture of it. */
export type Exported = ResourceId | undefined | typeof PICTURE;

/** No id of a resource. */
export const PICTURE = "picture";

export interface ExportChoiceProps {
  readonly chosen: Exported;
  readonly choose: (chosen: Exported) => void;
}

/** What is exported: the whole mesh, a picture of it, or one of its resources. */
export function ExportChoice({ chosen, choose }: ExportChoiceProps) {
  const editor = useEditor();
  const mesh = useSession((state) => state.mesh);
  const values = useChosenValues();
  const [filter, setFilter] = useState("");
  const wanted = filter.trim().toLowerCase();
  const ids = [...editor.meshes.members(mesh)]
    .filter((id) => editor.design.resources.has(id) && nameHolds(id, shownName(id, values), wanted))
    .sort((a, b) => KINDS.indexOf(refOf(a).kind) - KINDS.indexOf(refOf(b).kind) || compareText(a, b));
  return (
    <div className={classes["choiceList"]}>
      <TextInput
        aria-label="Filter resources"
        placeholder="Filter"
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
      />
      <ul className={classes["choices"]} aria-label="What to export">
        <li>
          <button
            type="button"
            className={classes["option"]}
            aria-pressed={chosen === undefined}
            onClick={() => choose(undefined)}
          >
            <IconFileZip size={16} stroke={1.5} aria-hidden />
            <span className={classes["optionName"]}>Whole mesh {shownName(mesh, values)}</span>
          </button>
        </li>
        <li>
          <button
            type="button"
            className={classes["option"]}
            aria-pressed={chosen === PICTURE}
            onClick={() => choose(PICTURE)}
          >
            <IconPhoto size={16} stroke={1.5} aria-hidden />
            <span className={classes["optionName"]}>Picture</span>
          </button>
        </li>
        {ids.slice(0, MOST).map((id) => (
          <li key={id}>
            <button
              type="button"
              className={classes["option"]}
              aria-pressed={chosen === id}
              onClick={() => choose(id)}
            >
              <KindIcon kind={refOf(id).kind} />
              <span
                className={classes["optionName"]}
                data-mono={refOf(id).kind === "virtualService" || undefined}
                title={nameTitle(id, shownName(id, values))}
              >
                {shownName(id, values)}
              </span>
              <span className={classes["optionKind"]}>{kindDefinition(refOf(id).kind).title}</span>
            </button>
          </li>
        ))}
      </ul>
      {ids.length > MOST && (
        <p className={classes["note"]}>and {ids.length - MOST} more: type to find them</p>
      )}
    </div>
  );
}
