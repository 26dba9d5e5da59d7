import { TextInput } from "@mantine/core";
import { useDescribedBy } from "../../components/use-described-by.ts";
import { useTyping } from "../use-typing.ts";
import classes from "./fields.module.css";
import type { InputProps } from "./input-props.ts";

/** A text, or a number as text: a number field may hold a placeholder such as `${PORT}`. */
export function TextInputField(props: InputProps) {
  const { id, control, label, placeholder, invalid, describedBy } = props;
  const typing = useTyping(props);
  const field = useDescribedBy<HTMLInputElement>(describedBy);
  const numeric = control.type === "number";
  return (
    <TextInput
      id={id}
      aria-label={label}
      ref={field}
      error={invalid}
      placeholder={placeholder}
      value={typing.text}
      spellCheck={false}
      autoComplete="off"
      classNames={{
        input: numeric || (control.type === "text" && control.mono) ? (classes["mono"] ?? "") : "",
      }}
      {...(numeric ? { inputMode: "numeric" as const } : {})}
      onFocus={typing.onFocus}
      onBlur={typing.onBlur}
      onChange={(event) => typing.onText(event.currentTarget.value)}
    />
  );
}
