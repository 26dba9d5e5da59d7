import type { CardItem } from "../card.ts";

/** What a card's icons are called: its own, and the glyphs on it. */
export type IconName = CardItem | "healthCheck" | "tls" | "tasks" | "group" | "error" | "warning" | "info";
