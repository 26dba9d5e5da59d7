import type { CardItem } from "../card.ts";
import type { ColorName } from "./color-name.ts";

/** The hue of a card's bar and icon. */
export const ITEM_COLOR: Readonly<Record<CardItem, ColorName>> = {
  node: "node",
  service: "service",
  router: "router",
  gateway: "gateway",
  ghost: "service",
};
