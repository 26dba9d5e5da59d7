import {
  IconAlertCircle,
  IconAlertTriangle,
  IconHeartbeat,
  IconInfoCircle,
  IconLock,
  IconStack2,
} from "@tabler/icons-react";
import type { CardItem } from "../../../diagram/card.ts";
import type { IconName } from "../../../diagram/drawing/icon-name.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";

/** The kind whose icon a card bears. */
export const ITEM_KIND: Readonly<Record<CardItem, Kind>> = {
  node: "virtualNode",
  service: "virtualService",
  router: "virtualRouter",
  gateway: "virtualGateway",
  ghost: "virtualService",
};

const GLYPHS = {
  healthCheck: IconHeartbeat,
  tls: IconLock,
  tasks: IconStack2,
  error: IconAlertCircle,
  warning: IconAlertTriangle,
  info: IconInfoCircle,
} as const;

/** Outlines on a square of 24, to be stroked. */
export type IconPaths = ReadonlyMap<IconName, Path2D>;

/** The icons of cards, hidden: the canvas takes their outlines from here, so that there is one source of them. */
export function IconSheet({ sheetRef }: { readonly sheetRef: React.Ref<HTMLDivElement> }) {
  return (
    <div ref={sheetRef} hidden>
      {(Object.keys(ITEM_KIND) as CardItem[]).map((item) => (
        <span key={item} data-icon={item}>
          <KindIcon kind={ITEM_KIND[item]} />
        </span>
      ))}
      {Object.entries(GLYPHS).map(([name, Glyph]) => (
        <span key={name} data-icon={name}>
          <Glyph />
        </span>
      ))}
    </div>
  );
}

/** The outlines of the icons on a sheet. */
export function readIcons(sheet: Element): IconPaths {
  const icons = new Map<IconName, Path2D>();
  for (const holder of sheet.querySelectorAll("[data-icon]")) {
    const outline = new Path2D();
    for (const path of holder.querySelectorAll("path")) {
      outline.addPath(new Path2D(path.getAttribute("d") ?? ""));
    }
    icons.set(holder.getAttribute("data-icon") as IconName, outline);
  }
  return icons;
}
