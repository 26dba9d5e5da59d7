import { memo, useId } from "react";
import type { Problem } from "../../../checks/problem.ts";
import { problemText } from "../../../checks/problem-text.ts";
import type { Json } from "../../../lib/json.ts";
import { isHole } from "../../../model/design/hole.ts";
import { FieldShell } from "../../components/field-shell.tsx";
import { Message } from "../../components/message.tsx";
import type { FormNode, LeafControl } from "../form/form-node.ts";
import { isLeaf } from "../form/form-node.ts";
import { pointerOf } from "../form/trail.ts";
import { useForm } from "../form-context.ts";
import { useFieldProblems } from "../use-field-problems.ts";
import { useFieldSource } from "../use-field-source.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import { DurationInput } from "./duration-input.tsx";
import { EnumInput, isShortEnum } from "./enum-input.tsx";
import { HoleChip } from "./hole-chip.tsx";
import type { InputProps } from "./input-props.ts";
import { MillisInput } from "./millis-input.tsx";
import { MultilineInput } from "./multiline-input.tsx";
import { ReferenceInput } from "./reference-input.tsx";
import { SuggestInput } from "./suggest-input.tsx";
import { SwitchInput } from "./switch-input.tsx";
import { TextInputField } from "./text-input-field.tsx";
import { useMessageDelay } from "./use-message-delay.ts";

export interface LeafFieldProps {
  readonly node: FormNode;
  readonly base: string;
  /** Where a heading or a column says the label already. */
  readonly labelHidden?: boolean;
  /** The accessible name, where the label alone is not enough: `Port of listener 2`. */
  readonly name?: string;
  /** Called instead of clearing when the field is left empty: an entry of a list goes. */
  readonly onLeaveEmpty?: (gesture: string) => void;
}

/** One field: the control of a leaf with its label, its help, a way to clear it and what is wrong with it. */
export const LeafField = memo(function LeafField(props: LeafFieldProps) {
  const { node, base, labelHidden = false } = props;
  const { control } = node;
  const pointer = pointerOf(node, base);
  const value = useFieldValue(pointer);
  const problems = useFieldProblems(pointer, true);
  const source = useFieldSource(pointer);
  const { focusAt } = useForm();
  const { write } = useFormActions();
  const [quiet, onQuiet] = useMessageDelay();
  const id = useId();
  if (!isLeaf(control)) throw new Error(`no leaf at ${node.path}`);
  const name = props.name ?? node.label;
  const shownProblems = quiet ? [] : problems;
  const grouped = isGrouped(control, value);
  const input: InputProps = {
    id,
    pointer,
    control,
    value,
    label: labelHidden || props.name !== undefined ? name : undefined,
    groupLabel: name,
    placeholder: node.fallback === undefined || grouped ? undefined : defaultText(node.fallback, props),
    invalid: shownProblems.some(({ severity }) => severity === "error"),
    describedBy: describedBy(id, node.help !== undefined, shownProblems.length),
    onQuiet,
    onLeaveEmpty: props.onLeaveEmpty,
  };
  const clear = (): void => {
    write(pointer, undefined);
    focusAt(pointer);
  };
  const note =
    value !== undefined
      ? undefined
      : node.required
        ? "Required"
        : grouped && node.fallback !== undefined
          ? `Default: ${node.fallback}`
          : undefined;
  return (
    <FieldShell
      {...(grouped ? {} : { controlId: id })}
      label={node.label}
      labelHidden={labelHidden}
      {...(node.help === undefined ? {} : { help: node.help, helpId: `${id}-help` })}
      path={node.path}
      {...(note === undefined ? {} : { note })}
      {...(source === undefined ? {} : { source })}
      {...(value === undefined || props.onLeaveEmpty !== undefined
        ? {}
        : { onClear: clear, clearLabel: `Clear ${name}` })}
      half={isHalf(control)}
      pointer={pointer}
      message={shownProblems.map((problem, index) => (
        <ProblemMessage key={problem.code + problem.at.pointer} id={`${id}-m${index}`} problem={problem} />
      ))}
    >
      <Input {...input} />
    </FieldShell>
  );
});

/** A column of a row is too narrow for the whole of it. */
function defaultText(fallback: string, { node, name }: LeafFieldProps): string {
  return name !== undefined && node.control.type === "number" ? "Default" : `Default: ${fallback}`;
}

function ProblemMessage({ id, problem }: { readonly id: string; readonly problem: Problem }) {
  return <Message id={id} severity={problem.severity} text={problemText(problem).message} />;
}

function Input(props: InputProps) {
  const { control, value } = props;
  if (isHole(value)) return <HoleChip {...props} />;
  switch (control.type) {
    case "duration":
      return <DurationInput {...props} />;
    case "millis":
      return <MillisInput {...props} />;
    case "boolean":
      return typeof value === "boolean" || value === undefined ? (
        <SwitchInput {...props} />
      ) : (
        <TextInputField {...props} />
      );
    case "enum":
      return <EnumInput {...props} options={control.options} />;
    case "reference":
      return <ReferenceInput {...props} kind={control.kind} />;
    case "text":
      return <TextControl {...props} control={control} />;
    default:
      return <TextInputField {...props} />;
  }
}

type TextProps = InputProps & { readonly control: Extract<LeafControl, { type: "text" }> };

/** A text: in one line, over several, or with values that are offered. */
function TextControl(props: TextProps) {
  const { mono, multiline, offers } = props.control;
  if (multiline) return <MultilineInput {...props} mono={mono} operators={offers !== undefined} />;
  return offers === undefined ? <TextInputField {...props} /> : <SuggestInput {...props} options={offers} />;
}

/** Controls of several parts name themselves: no label element can be theirs. */
function isGrouped(control: LeafControl, value: Json | undefined): boolean {
  if (isHole(value)) return true;
  if (control.type === "boolean") return typeof value === "boolean" || value === undefined;
  return control.type === "enum" && isShortEnum(control.options, value);
}

function isHalf(control: LeafControl): boolean {
  switch (control.type) {
    case "number":
    case "millis":
    case "duration":
      return true;
    case "enum":
      return (
        !isShortEnum(control.options, undefined) && control.options.every((option) => option.length < 10)
      );
    default:
      return false;
  }
}

function describedBy(id: string, help: boolean, messages: number): string | undefined {
  const ids = [...(help ? [`${id}-help`] : []), ...Array.from({ length: messages }, (_, i) => `${id}-m${i}`)];
  return ids.length === 0 ? undefined : ids.join(" ");
}
