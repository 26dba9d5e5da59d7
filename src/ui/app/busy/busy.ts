import { Signal } from "../../canvas/signal.ts";

/** Work that takes more than a moment, during which the design cannot be used. */
export interface Busy {
  /** What is done, without a full stop. */
  readonly text: string;
  /** How much of it is done, from 0 to 1; absent where nobody knows. */
  readonly share?: number;
  /** Ends it before it is done, as if it had not begun. */
  readonly stop?: () => void;
}

/** The work that is under way; undefined at nearly all times. */
export const busy = new Signal<Busy | undefined>(undefined);
