import { SegmentedControl } from "@mantine/core";
import classes from "./segmented.module.css";

export interface SegmentedProps {
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Undefined where nothing is chosen. */
  readonly value: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** A few choices side by side, of which one or none is chosen. */
export function Segmented({ label, describedBy, options, value, onChoose }: SegmentedProps) {
  return (
    <SegmentedControl
      fullWidth
      withItemsBorders={false}
      transitionDuration={120}
      aria-label={label}
      aria-describedby={describedBy}
      classNames={{
        root: classes["root"] ?? "",
        indicator: classes["indicator"] ?? "",
        label: classes["label"] ?? "",
      }}
      data={[...options]}
      value={value ?? ""}
      onChange={onChoose}
    />
  );
}
