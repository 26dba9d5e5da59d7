import { Segmented } from "../../components/segmented.tsx";
import { useFormActions } from "../use-form-actions.ts";
import type { InputProps } from "./input-props.ts";

const OPTIONS = [
  { value: "default", label: "Not set" },
  { value: "on", label: "On" },
  { value: "off", label: "Off" },
];

/** True, false, or not set, which is not the same: App Mesh has its own default then. */
export function SwitchInput({ pointer, value, groupLabel, describedBy }: InputProps) {
  const { write } = useFormActions();
  return (
    <Segmented
      label={groupLabel}
      describedBy={describedBy}
      options={OPTIONS}
      value={value === undefined ? "default" : value === true ? "on" : "off"}
      onChoose={(option) => write(pointer, option === "default" ? undefined : option === "on")}
    />
  );
}
