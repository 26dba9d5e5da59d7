import { Radio } from "@mantine/core";
import { useId } from "react";
import type {
  ChoiceSource,
  ConflictChoice,
  ImportConflict,
} from "../../../../formats/import/import-preview.ts";
import { type ResourceId, refOf } from "../../../../model/reference/ref.ts";
import { fieldName } from "../../shared/field-change-list.tsx";
import { PlaceText } from "./place-text.tsx";
import classes from "./preview.module.css";
import { shortValue } from "./short-value.ts";

export interface ConflictChoicesProps {
  readonly id: ResourceId;
  readonly conflict: ImportConflict;
  readonly settle: (choice: ChoiceSource) => void;
}

/** A field for which the sources have different values, and whose value is taken. */
export function ConflictChoices({ id, conflict, settle }: ConflictChoicesProps) {
  const { pointer, choices, settled, proposed } = conflict;
  const name = fieldName(pointer);
  const group = useId();
  const taken = settled === undefined ? undefined : chosen(choices, settled);
  return (
    <div className={classes["conflict"]} role="radiogroup" aria-label={`${name} of ${refOf(id).name}`}>
      <span className={classes["conflictName"]} title={name}>
        {name}
        {settled === undefined && <span className={classes["open"]}>not settled</span>}
      </span>
      {choices.map((choice, index) => {
        const { value, candidate } = choice;
        const text = value === undefined ? "not set" : shortValue(value);
        return (
          <Radio
            key={String(candidate)}
            name={group}
            checked={index === taken}
            onChange={() => settle(candidate)}
            size="xs"
            classNames={{ root: classes["choice"] ?? "", labelWrapper: classes["choiceLabel"] ?? "" }}
            label={
              <span className={classes["choiceText"]}>
                <span className={classes["value"]} data-unset={value === undefined || undefined} title={text}>
                  {text}
                </span>
                <PlaceText
                  text={placeOf(choice)}
                  note={candidate === proposed && settled === undefined ? "proposed" : undefined}
                />
              </span>
            }
          />
        );
      })}
    </div>
  );
}

/** Which of the choices that is: another source may say the same as one that is listed. */
function chosen(choices: readonly ConflictChoice[], settled: ChoiceSource): number {
  return choices.findIndex(
    ({ candidate, also }) => candidate === settled || also.some((part) => part.candidate === settled),
  );
}

function placeOf({ file, line, also }: ConflictChoice): string {
  if (file === undefined) return "as edited here";
  const place = line === undefined ? file : `${file}:${line}`;
  const [first] = also;
  if (first === undefined) return place;
  return also.length === 1 ? `${place} and ${first.file}` : `${place} and ${also.length} more`;
}
