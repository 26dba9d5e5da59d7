import type { CardId } from "../../diagram/card.ts";
import type { Connect, ConnectQuestion } from "../../editor/commands/connect.ts";
import type { HistoryStep } from "../../editor/history.ts";
import type { DrawnId } from "../../editor/session.ts";
import type { Point } from "../../model/design/design.ts";
import type { ResourceId } from "../../model/reference/ref.ts";
import type { QuickForm } from "./forms/quick-form.ts";
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
  | {
      readonly kind: "question";
      readonly anchor: Point;
      /** What is being connected. */
      readonly from: ResourceId;
      readonly to: ResourceId;
      readonly ask: Ask;
      readonly onAnswer: (answer: Pick<Connect, "service" | "route">) => void;
    }
  | {
      readonly kind: "shares";
      readonly anchor: Point;
      readonly route: ResourceId;
      /** The target that is meant; absent: all of them. */
      readonly node?: ResourceId;
    }
  | { readonly kind: "form"; readonly anchor: Point; readonly form: QuickForm }
  | { readonly kind: "menu"; readonly anchor: Point; readonly hit: Hit }
  | { readonly kind: "drawn-menu"; readonly anchor: Point; readonly id: DrawnId }
  | { readonly kind: "add-to-group"; readonly anchor: Point; readonly items: readonly ResourceId[] }
  | { readonly kind: "rename"; readonly card: CardId }
  | { readonly kind: "change"; readonly step: HistoryStep };

export type Ask = ConnectQuestion["ask"];
