import { Button } from "@mantine/core";
import { resourceChanges } from "../../../formats/import/resource-parts.ts";
import { writeMeshJson } from "../../../formats/mesh-json/write.ts";
import { compareText } from "../../../lib/compare-text.ts";
import type { Design } from "../../../model/design/design.ts";
import { type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { useEditor } from "../../app/editor-context.ts";
import type { DiskChange } from "../../data/designs/save-state.ts";
import { ChangeMark, type Mark } from "../shared/change-mark.tsx";
import { FieldChangeList, type FieldDifference } from "../shared/field-change-list.tsx";
import { PanelDialog } from "../shared/panel-dialog.tsx";
import { ResourceName } from "../shared/resource-name.tsx";
import classes from "./disk-changes-dialog.module.css";

export interface DiskChangesDialogProps {
  readonly file: string;
  readonly disk: DiskChange;
  readonly close: () => void;
}

/** What is different in the file on disk, before any of it is taken: theirs or mine. */
export function DiskChangesDialog({ file, disk, close }: DiskChangesDialogProps) {
  const { design } = useEditor();
  const rows = disk.theirs === undefined ? [] : differences(design, disk.theirs);
  const decide = (choice: () => void) => () => {
    choice();
    close();
  };
  return (
    <PanelDialog
      title={`Changes in ${file}`}
      width={760}
      onClose={close}
      footer={
        <>
          <Button variant="default" onClick={decide(disk.keepMine)}>
            Keep mine
          </Button>
          <Button disabled={disk.theirs === undefined} onClick={decide(disk.takeTheirs)}>
            Take theirs
          </Button>
        </>
      }
    >
      <p className={classes["intro"]}>
        {disk.theirs === undefined
          ? `${disk.reason} Keep mine to write the design there again.`
          : "What the file on disk has and this page has not. Take theirs can be undone; Keep mine writes over the file."}
      </p>
      {disk.theirs !== undefined && rows.length === 0 && (
        <p className={classes["intro"]}>{otherDifference(design, disk.theirs)}</p>
      )}
      <ul className={classes["rows"]}>
        {rows.map(({ id, mark, fields }) => (
          <li key={id} className={classes["row"]}>
            <span className={classes["head"]}>
              <ChangeMark mark={mark} />
              <ResourceName id={id} />
            </span>
            {fields.length > 0 && <FieldChangeList fields={fields} />}
          </li>
        ))}
      </ul>
    </PanelDialog>
  );
}

interface Difference {
  readonly id: ResourceId;
  readonly mark: Mark;
  readonly fields: readonly FieldDifference[];
}

function differences(mine: Design, theirs: Design): Difference[] {
  const ids = new Set([...mine.resources.keys(), ...theirs.resources.keys()]);
  return [...ids].sort(compareText).flatMap((id): Difference[] => {
    const [before, after] = [mine.resources.get(id), theirs.resources.get(id)];
    if (before === undefined) return [{ id, mark: "added", fields: [] }];
    if (after === undefined) return [{ id, mark: "removed", fields: [] }];
    const fields = resourceChanges(refOf(id).kind, before, after);
    return fields.length === 0 ? [] : [{ id, mark: "changed", fields }];
  });
}

function otherDifference(mine: Design, theirs: Design): string {
  return writeMeshJson(mine).text === writeMeshJson(theirs).text
    ? "The file holds the same design, written in another way."
    : "The resources are the same; the places of cards or the name of the design differ.";
}
