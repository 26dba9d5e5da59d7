import { Button } from "@mantine/core";
import type { HoleUse } from "../../../model/holes/holes-of.ts";
import { refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import { usePanels } from "../../app/panel-state.ts";
import { focusField } from "../../inspector/focus-field.ts";
import { fieldName } from "../shared/field-change-list.tsx";
import { ResourceName } from "../shared/resource-name.tsx";
import classes from "./values-panel.module.css";

/** As many uses are listed; more are counted. */
const MOST = 100;

export interface UsesListProps {
  readonly variable: string;
  readonly uses: readonly HoleUse[];
}

/** The fields that a variable stands in, each with a way to it. */
export function UsesList({ variable, uses }: UsesListProps) {
  const editor = useEditor();
  const { close } = usePanels();
  const show = ({ id, pointer }: HoleUse): void => {
    close();
    focusField(editor, id, pointer);
  };
  return (
    <ul className={classes["usesList"]} aria-label={`Fields with ${variable}`}>
      {uses.slice(0, MOST).map((use) => (
        <li key={`${use.id} ${use.pointer} ${use.written}`} className={classes["use"]}>
          <ResourceName id={use.id} />
          <span className={classes["useField"]} title={fieldName(use.pointer)}>
            {fieldName(use.pointer)}
          </span>
          <span className={classes["useText"]} title={use.text}>
            {use.text}
          </span>
          <Button
            variant="subtle"
            aria-label={`Go to ${fieldName(use.pointer)} of ${refOf(use.id).name}`}
            onClick={() => show(use)}
          >
            Go to field
          </Button>
        </li>
      ))}
      {uses.length > MOST && <li className={classes["unused"]}>and {uses.length - MOST} more</li>}
    </ul>
  );
}
