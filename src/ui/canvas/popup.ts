import type { CardId } from "../../diagram/card.ts";
import type { ConnectQuestion } from "../../editor/commands/connect.ts";
import type { BackendOf } from "../../editor/commands/remove.ts";
import type { HistoryStep } from "../../editor/history.ts";
import type { DrawnId } from "../../editor/session.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { Hit } from "./hit-test.ts";

export type ConnectTab = "new" | "service" | "existing" | "outside";

/** What is open over the board, one at a time. `anchor` is in screen pixels from the board's corner. */
export type Popup =
  | { readonly kind: "add-node" | "add-service"; readonly anchor: Point; readonly at?: Point }
  | {
      readonly kind: "connect";
      readonly anchor: Point;
      /** The card or row from which it leads. */
      readonly from: ResourceId;
      readonly tab: ConnectTab;
      /** Where the line was dropped, on the board. */
      readonly at?: Point;
    }
  | { readonly kind: "question"; readonly anchor: Point; readonly connection: Connection; readonly ask: Ask }
  | { readonly kind: "menu"; readonly anchor: Point; readonly hit: Hit }
  | { readonly kind: "drawn-menu"; readonly anchor: Point; readonly id: DrawnId }
  | { readonly kind: "add-to-group"; readonly anchor: Point; readonly items: readonly ResourceId[] }
  | { readonly kind: "rename"; readonly card: CardId }
  | { readonly kind: "change"; readonly step: HistoryStep };

export type Ask = ConnectQuestion["ask"];

/** A line that is being drawn, or moved from other backends, which it then replaces. */
export interface Connection {
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly replaces: readonly BackendOf[];
}
