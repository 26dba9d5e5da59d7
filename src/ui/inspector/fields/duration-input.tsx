import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { numberOrText } from "../../../editor/node-spec.ts";
import { isJsonObject, type Json } from "../../../lib/json.ts";
import { isHole } from "../../../model/design/hole.ts";
import { useDescribedBy } from "../../components/use-described-by.ts";
import { valueText } from "../form/value-text.ts";
import { useFormActions } from "../use-form-actions.ts";
import { useTyping } from "../use-typing.ts";
import classes from "./fields.module.css";
import { HoleChip } from "./hole-chip.tsx";
import type { InputProps } from "./input-props.ts";
import { TextInputField } from "./text-input-field.tsx";

const UNITS = ["s", "ms"];

/** A duration: an amount and its unit as one control. Leaving the amount empty clears both. */
export function DurationInput(props: InputProps) {
  const { id, pointer, value, groupLabel, label, placeholder, invalid, describedBy } = props;
  const { write } = useFormActions();
  // A unit chosen before there is an amount waits for it.
  const [waiting, setWaiting] = useState("s");
  const unit = isJsonObject(value) ? value["unit"] : undefined;
  const amount = isJsonObject(value) ? value["value"] : undefined;
  const typing = useTyping({
    ...props,
    pointer: `${pointer}/value`,
    value: amount,
    control: { type: "number" },
  });
  const field = useDescribedBy<HTMLInputElement>(describedBy);
  if (value !== undefined && !isJsonObject(value)) return <TextInputField {...props} control={PLAIN} />;
  const onText = (text: string): void => {
    if (text === "") write(pointer, undefined, `type ${pointer}/value`);
    else if (unit === undefined) {
      props.onQuiet(true);
      write(pointer, withAmount(value, waiting, text), `type ${pointer}/value`);
    } else typing.onText(text);
  };
  const unitText = unit === undefined ? waiting : valueText(unit);
  return (
    <div className={classes["duration"]}>
      {isHole(amount) ? (
        <HoleChip {...props} pointer={`${pointer}/value`} value={amount} />
      ) : (
        <TextInput
          id={id}
          aria-label={label}
          ref={field}
          error={invalid}
          placeholder={placeholder}
          value={typing.text}
          inputMode="numeric"
          autoComplete="off"
          classNames={{ input: `${classes["mono"]} ${classes["amount"]}` }}
          onFocus={typing.onFocus}
          onBlur={typing.onBlur}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        size="xs"
        aria-label={`Unit of ${groupLabel}`}
        data={UNITS.includes(unitText) ? UNITS : [...UNITS, unitText]}
        value={unitText}
        classNames={{ input: classes["unitSelect"] ?? "" }}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (value === undefined) setWaiting(chosen);
          else write(`${pointer}/unit`, chosen);
        }}
      />
    </div>
  );
}

const PLAIN = { type: "text", mono: true, multiline: false } as const;

function withAmount(value: Json | undefined, unit: string, text: string): Json {
  const before = isJsonObject(value) ? value : {};
  return { ...before, unit, value: numberOrText(text) };
}
