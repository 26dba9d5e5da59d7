import type { Point } from "../model/design/design.ts";
import type { ResourceId } from "../model/reference/ref.ts";

/** A resource id; for a ghost the id that the missing virtual service would have. */
export type CardId = ResourceId;

/** What a card stands for. A ghost is a virtual service that something names and nobody defines. */
export type CardItem = "node" | "service" | "router" | "gateway" | "ghost";

/**
 * What a card shows, as data: the same for the DOM, the canvas and pictures. Sizes and places are pixels at
 * zoom 1, relative to the card's top left corner; they are computed from the texts, never measured.
 */
export interface Card {
  readonly id: CardId;
  readonly item: CardItem;
  /** The full name with the chosen values, for tooltips and for screen readers. */
  readonly name: string;
  /** The name as written, where that is another. */
  readonly written?: string;
  /** The name as it fits where no status stands beside it; in the monospaced face for services, ghosts and placeholders. */
  readonly title: string;
  readonly mono: boolean;
  readonly subtitle?: Subtitle;
  /** Listeners, three at most. */
  readonly pills: readonly Pill[];
  /** How many listeners are left out: `+2`. */
  readonly moreListeners: number;
  /** Where `+2` stands; absent where it does not. */
  readonly moreListenersBox?: Box;
  /** Services that the card answers to (services view), two at most. */
  readonly chips: readonly Chip[];
  readonly moreChips: number;
  /** Where `+3` stands, at the right of the last chip; absent where it does not. */
  readonly moreChipsBox?: Box;
  /** Routes of a router, gateway routes of a gateway (all-resources view), in evaluation order, five at most. */
  readonly rows: readonly Row[];
  readonly moreRows: number;
  /** What is missing, said in grey: "no listener", "not defined in this mesh". */
  readonly missing?: string;
  /** The same whole: names in it are cut in the middle. */
  readonly fullMissing?: string;
  /** What runs behind the node or gateway: `ECS service colorteller +1`, as it fits. */
  readonly tasks?: string;
  readonly fullTasks?: string;
  /** Outlines of placeholders that no value fills, within titles, lines and rows. */
  readonly holes: readonly Box[];
  readonly width: number;
  readonly height: number;
  /** Where edges enter (left) and leave (right); edges of a row leave at the row's own port. */
  readonly ports: { readonly in: Point; readonly out: Point };
  /** Top edge of each line that the card has. */
  readonly at: CardLines;
}

/** A box on a card, relative to the card. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Second line: a hostname, of which `shared` is dimmed, or plain text with nothing shared. */
export interface Subtitle {
  readonly own: string;
  /** The end that most hostnames of the mesh have in common, with its dot; may be empty. */
  readonly shared: string;
  readonly full: string;
  readonly mono: boolean;
}

/** A listener: `8080 http`, with glyphs for health check and TLS. */
export interface Pill extends Box {
  readonly text: string;
  readonly healthCheck: boolean;
  readonly tls: boolean;
  /** It shows a placeholder that no value fills. */
  readonly hole?: true;
}

/** A virtual service that leads to the card. */
export interface Chip extends Box {
  readonly service: ResourceId;
  /** The service's name as it fits. */
  readonly text: string;
  readonly name: string;
  /** The name as written, where that is another. */
  readonly written?: string;
  /** The name is not known: it holds a placeholder that no value fills. */
  readonly hole?: true;
  /** `90 %`, or `by route` where routes differ; absent where all requests come here. */
  readonly share?: string;
}

/** A route on its router's card, or a gateway route on its gateway's; selectable by its id. */
export interface Row extends Box {
  readonly id: ResourceId;
  /** As it fits; empty where none is set. */
  readonly priority: string;
  /** `GET /cart*`, as it fits. */
  readonly match: string;
  /** `cart 90 · canary 10`, as it fits. */
  readonly targets: string;
  /** Name and full texts, for tooltips. */
  readonly name: string;
  readonly fullPriority: string;
  readonly fullMatch: string;
  readonly fullTargets: string;
  /** Where the row's edges leave. */
  readonly port: Point;
}

/** Top edges of the lines of a card; a line that it lacks is absent. Heights are in `card-metrics.ts`. */
export interface CardLines {
  readonly title: number;
  readonly subtitle?: number;
  readonly missing?: number;
  readonly tasks?: number;
  /** `+n` under the rows. */
  readonly moreRows?: number;
}
