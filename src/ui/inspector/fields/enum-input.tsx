import type { Json } from "../../../lib/json.ts";
import { Segmented } from "../../components/segmented.tsx";
import { useFormActions } from "../use-form-actions.ts";
import type { InputProps } from "./input-props.ts";
import { SuggestInput } from "./suggest-input.tsx";

/** So many characters fit side by side in the panel. */
const ROOM = 30;

/** True where the options, and the value, can be shown side by side; a wrong value is shown as text. */
export function isShortEnum(options: readonly string[], value: Json | undefined): boolean {
  return (
    options.length <= 3 &&
    !options.includes("http2") &&
    options.join("").length <= ROOM &&
    (value === undefined || (typeof value === "string" && options.includes(value)))
  );
}

/** One of the API's words: side by side where they are few, else a field that offers them and keeps any text. */
export function EnumInput(props: InputProps & { readonly options: readonly string[] }) {
  const { write } = useFormActions();
  const { options, value, pointer, groupLabel, describedBy } = props;
  if (!isShortEnum(options, value)) return <SuggestInput {...props} options={options} closed />;
  return (
    <Segmented
      label={groupLabel}
      describedBy={describedBy}
      options={options.map((option) => ({ value: option, label: option }))}
      value={typeof value === "string" ? value : undefined}
      onChoose={(option) => write(pointer, option)}
    />
  );
}
