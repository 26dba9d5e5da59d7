import type { Kind } from "../../../model/kinds/kind.ts";
import type { ListStyle, Present } from "./form-node.ts";

/** What we say of one member of the API beyond the API model. All of it is optional. */
export interface MemberText {
  readonly label?: string;
  /** One sentence, ours. */
  readonly help?: string;
  /** One sentence that is seen without asking for help. */
  readonly hint?: string;
  /** What App Mesh does where it is not set: of the catalogue in `traffic`, never of the table. */
  readonly fallback?: string;
  readonly present?: Present;
  /** Shown as one line even while it is not set. */
  readonly open?: boolean;
  /** In the monospaced face: names, hosts, paths. */
  readonly mono?: boolean;
  readonly reference?: Kind;
  readonly style?: ListStyle;
  readonly itemLabel?: string;
  /** One sentence about one entry of a list, where the list's own does not fit it. */
  readonly itemHelp?: string;
  readonly suggestions?: readonly string[];
}
