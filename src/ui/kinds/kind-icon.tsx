import {
  type Icon,
  IconArrowRightBar,
  IconArrowsSplit2,
  IconCube,
  IconDoorEnter,
  IconHexagon,
  IconRoute,
  IconTopologyStar3,
} from "@tabler/icons-react";
import type { Kind } from "../../model/kinds/kind.ts";

const ICONS: Readonly<Record<Kind, Icon>> = {
  mesh: IconTopologyStar3,
  virtualNode: IconCube,
  virtualService: IconHexagon,
  virtualRouter: IconArrowsSplit2,
  route: IconRoute,
  virtualGateway: IconDoorEnter,
  gatewayRoute: IconArrowRightBar,
};

/** The CSS variable that holds the hue of a kind. */
const KIND_COLOR: Readonly<Record<Kind, string>> = {
  mesh: "var(--mesh)",
  virtualNode: "var(--node)",
  virtualService: "var(--service)",
  virtualRouter: "var(--router)",
  route: "var(--route)",
  virtualGateway: "var(--gateway)",
  gatewayRoute: "var(--gateway-route)",
};

/** The icon of a kind, in its hue: the same in outline, card, palette, plan and picture. */
export function KindIcon({ kind, size = 16 }: { readonly kind: Kind; readonly size?: number }) {
  const Glyph = ICONS[kind];
  return <Glyph size={size} stroke={1.5} color={KIND_COLOR[kind]} aria-hidden focusable={false} />;
}
