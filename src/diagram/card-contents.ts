import type { ResourceId } from "../model/reference/ref.ts";
import type { CardId, CardItem, Subtitle } from "./card.ts";
import type { ListenerText } from "./listener-text.ts";

/** What a card says, before it is laid out: full texts, nothing left out. */
export interface CardContents {
  readonly id: CardId;
  readonly item: CardItem;
  readonly name: string;
  readonly written?: string;
  /** Texts of the placeholders in what the card shows. */
  readonly holes: ReadonlySet<string>;
  readonly tasks?: string;
  readonly subtitle?: Subtitle;
  readonly missing?: string;
  readonly listeners: readonly ListenerText[];
  readonly chips: readonly ChipContents[];
  readonly rows: readonly RowContents[];
}

/** A service that leads to the card. */
export interface ChipContents {
  readonly service: ResourceId;
  readonly name: string;
  readonly written?: string;
  readonly share: string | undefined;
}

/** A route or gateway route. */
export interface RowContents {
  readonly id: ResourceId;
  readonly name: string;
  readonly priority: string;
  readonly match: string;
  readonly targets: string;
}
