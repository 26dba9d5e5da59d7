import { Autocomplete } from "@mantine/core";
import { useDescribedBy } from "../../components/use-described-by.ts";
import { operatorWords } from "../form/envoy-operators.ts";
import { useTyping } from "../use-typing.ts";
import classes from "./fields.module.css";
import type { InputProps } from "./input-props.ts";
import { OfferText } from "./insert-operator.tsx";

export interface SuggestInputProps extends InputProps {
  readonly options: readonly string[];
  /** True where only the options are right: a typed beginning then stands for the first of them. */
  readonly closed?: boolean;
  /** Why an option cannot be chosen; undefined for one that can. */
  readonly refusals?: ReadonlyMap<string, string | undefined>;
  /** Called when the field gets the focus. */
  readonly onEnter?: () => void;
}

/** A text field that offers values; any other text is kept as typed. */
export function SuggestInput(props: SuggestInputProps) {
  const { id, label, describedBy, invalid, placeholder, options, refusals, closed = false } = props;
  const typing = useTyping(props);
  const field = useDescribedBy<HTMLInputElement>(describedBy);
  const onBlur = (): void => {
    const meant = closed ? meantBy(typing.text, options) : undefined;
    if (meant !== undefined) typing.onText(meant);
    typing.onBlur();
  };
  return (
    <Autocomplete
      id={id}
      size="xs"
      aria-label={label}
      ref={field}
      error={invalid}
      placeholder={placeholder}
      value={typing.text}
      data={options.map((value) => ({ value, disabled: refusals?.get(value) !== undefined }))}
      openOnFocus={props.value === undefined}
      spellCheck={false}
      autoComplete="off"
      classNames={{ input: classes["suggest"] ?? "", option: classes["option"] ?? "" }}
      filter={({ options: all, search }) => (options.includes(search) ? all : startingWith(all, search))}
      limit={100}
      renderOption={({ option }) => (
        <OfferText text={option.value} words={refusals?.get(option.value) ?? operatorWords(option.value)} />
      )}
      onFocus={() => {
        props.onEnter?.();
        typing.onFocus();
      }}
      onBlur={onBlur}
      onChange={typing.onText}
    />
  );
}

/** The option that a beginning of it stands for: `g` for `grpc`. */
function meantBy(text: string, options: readonly string[]): string | undefined {
  if (text === "" || options.includes(text)) return undefined;
  return options.find((option) => option.toLowerCase().startsWith(text.toLowerCase()));
}

/** Options that have the text in them, those that begin with it first. A value that is an option offers all. */
function startingWith<T>(options: T[], search: string): T[] {
  const wanted = search.trim().toLowerCase();
  const at = (option: T): number => labelOf(option).indexOf(wanted);
  return options.filter((option) => at(option) >= 0).sort((a, b) => at(a) - at(b));
}

function labelOf(option: unknown): string {
  const label = typeof option === "object" && option !== null && "label" in option ? option.label : "";
  return String(label).toLowerCase();
}
