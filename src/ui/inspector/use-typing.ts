import { useState } from "react";
import type { Json } from "../../lib/json.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import type { InputProps } from "./fields/input-props.ts";
import { typedValue, valueText } from "./form/value-text.ts";
import { useForm } from "./form-context.ts";
import { useFormActions } from "./use-form-actions.ts";

export interface Typing {
  /** What the field shows: the text as typed while it has the focus. */
  readonly text: string;
  readonly onFocus: () => void;
  readonly onText: (text: string) => void;
  readonly onBlur: () => void;
}

/**
 * A text field over one value: what is typed goes into the design at once, right or wrong, and is one step of
 * undo from focus to blur. A change from elsewhere shows in the field at once.
 */
export function useTyping({ pointer, control, value, onQuiet, onLeaveEmpty }: InputProps): Typing {
  const { id, memory } = useForm();
  const { write, endGesture, read } = useFormActions();
  const [draft, setDraft] = useState<string>();
  const gesture = `type ${pointer}`;
  // An entry of a list stays while it is empty, until the field is left.
  const typed = (text: string): Json | undefined =>
    typedValue(control, text) ?? (onLeaveEmpty === undefined ? undefined : "");
  const isDraft =
    draft !== undefined && (jsonEqual(typed(draft), value) || (draft === "" && value === undefined));
  return {
    text: isDraft ? draft : valueText(value),
    onFocus: () => setDraft(valueText(value)),
    onText: (text) => {
      setDraft(text);
      onQuiet(true);
      write(pointer, typed(text), gesture);
    },
    onBlur: () => {
      setDraft(undefined);
      onQuiet(false);
      memory.markLeft(id, pointer);
      const left = read(pointer);
      if (left === "" || left === undefined) onLeaveEmpty?.(gesture);
      endGesture();
    },
  };
}
