import { Textarea, TextInput } from "@mantine/core";
import { useDescribedBy } from "../../components/use-described-by.ts";
import { useTyping } from "../use-typing.ts";
import classes from "./fields.module.css";
import type { InputProps } from "./input-props.ts";

/** A text, or a number as text: a number field may hold a placeholder such as `${PORT}`. */
export function TextInputField(props: InputProps) {
  const { id, control, label, placeholder, invalid, describedBy } = props;
  const typing = useTyping(props);
  const line = useDescribedBy<HTMLInputElement>(describedBy);
  const lines = useDescribedBy<HTMLTextAreaElement>(describedBy);
  const numeric = control.type === "number";
  const shared = {
    id,
    "aria-label": label,
    error: invalid,
    placeholder,
    value: typing.text,
    onFocus: typing.onFocus,
    onBlur: typing.onBlur,
    spellCheck: false,
    autoComplete: "off",
    classNames: {
      input: numeric || (control.type === "text" && control.mono) ? (classes["mono"] ?? "") : "",
    },
  };
  if (control.type === "text" && control.multiline) {
    return (
      <Textarea
        {...shared}
        ref={lines}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(e) => typing.onText(e.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      ref={line}
      {...(numeric ? { inputMode: "numeric" as const } : {})}
      onChange={(event) => typing.onText(event.currentTarget.value)}
    />
  );
}
