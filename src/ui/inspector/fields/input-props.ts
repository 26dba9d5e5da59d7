import type { Json } from "../../../lib/json.ts";
import type { LeafControl } from "../form/form-node.ts";

/** What every control of a leaf gets. */
export interface InputProps {
  readonly id: string;
  readonly pointer: string;
  readonly control: LeafControl;
  readonly value: Json | undefined;
  /** Set where no visible label names the control. */
  readonly label: string | undefined;
  /** The name for a control of several parts. */
  readonly groupLabel: string;
  /** `Default: 15 s` */
  readonly placeholder: string | undefined;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  /** Tells the field to hold its message back while the user types. */
  readonly onQuiet: (quiet: boolean) => void;
  readonly onLeaveEmpty: ((gesture: string) => void) | undefined;
}
