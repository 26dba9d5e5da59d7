import { Textarea } from "@mantine/core";
import { useDescribedBy } from "../../components/use-described-by.ts";
import { useTyping } from "../use-typing.ts";
import classes from "./fields.module.css";
import type { InputProps } from "./input-props.ts";
import { InsertOperator } from "./insert-operator.tsx";

interface MultilineInputProps extends InputProps {
  readonly mono: boolean;
  /** True where Envoy's operators belong into the text. */
  readonly operators: boolean;
}

/** A text over several lines; where it is a format of logs with Envoy's operators to put in at the caret. */
export function MultilineInput(props: MultilineInputProps) {
  const { id, label, placeholder, invalid, describedBy, mono, operators } = props;
  const typing = useTyping(props);
  const field = useDescribedBy<HTMLTextAreaElement>(describedBy);
  const insert = (operator: string): void => {
    const { current } = field;
    if (current === null) return;
    const { selectionStart: start, selectionEnd: end, value } = current;
    const before = value.slice(0, start);
    const gap = before === "" || /\s$/.test(before) ? "" : " ";
    const caret = start + gap.length + operator.length;
    typing.onFocus();
    typing.onText(before + gap + operator + value.slice(end));
    requestAnimationFrame(() => {
      current.focus();
      current.setSelectionRange(caret, caret);
    });
  };
  return (
    <>
      <Textarea
        id={id}
        aria-label={label}
        ref={field}
        error={invalid}
        placeholder={placeholder}
        value={typing.text}
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        autoComplete="off"
        classNames={{ input: mono ? (classes["mono"] ?? "") : "" }}
        onFocus={typing.onFocus}
        onBlur={typing.onBlur}
        onChange={(event) => typing.onText(event.currentTarget.value)}
      />
      {operators && <InsertOperator onInsert={insert} />}
    </>
  );
}
