import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useDescribedBy } from "../../components/use-described-by.ts";
import { millisOf, millisText, type TimeUnit, unitOf } from "../form/time-unit.ts";
import { valueText } from "../form/value-text.ts";
import { useTyping } from "../use-typing.ts";
import classes from "./fields.module.css";
import type { InputProps } from "./input-props.ts";

const UNITS: readonly TimeUnit[] = ["s", "ms"];

/**
 * Milliseconds, shown in seconds or milliseconds: the unit is only how it is shown, the value stays the same.
 * What is no number is kept as typed.
 */
export function MillisInput(props: InputProps) {
  const { id, value, label, groupLabel, placeholder, invalid, describedBy } = props;
  const [chosen, setChosen] = useState<TimeUnit>();
  // While one types the unit stays what it was: 15 on the way to 1500 is no other unit.
  const [typedIn, setTypedIn] = useState<TimeUnit>();
  const unit = typedIn ?? chosen ?? unitOf(value);
  const [draft, setDraft] = useState<string>();
  const typing = useTyping(props);
  const field = useDescribedBy<HTMLInputElement>(describedBy);
  // As typed, `1.` is no number yet that could be made from the value again.
  const isDraft = draft !== undefined && valueText(value) === millisOf(draft, unit);
  return (
    <div className={classes["duration"]}>
      <TextInput
        id={id}
        aria-label={label}
        ref={field}
        error={invalid}
        placeholder={placeholder}
        value={isDraft ? draft : millisText(value, unit)}
        inputMode="decimal"
        autoComplete="off"
        classNames={{ input: `${classes["mono"]} ${classes["amount"]}` }}
        onFocus={() => {
          setTypedIn(unit);
          typing.onFocus();
        }}
        onBlur={() => {
          setTypedIn(undefined);
          setDraft(undefined);
          typing.onBlur();
        }}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          typing.onText(millisOf(text, unit));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={`Unit of ${groupLabel}`}
        data={[...UNITS]}
        value={unit}
        classNames={{ input: classes["unitSelect"] ?? "" }}
        onChange={(event) => setChosen(event.currentTarget.value === "ms" ? "ms" : "s")}
      />
    </div>
  );
}
