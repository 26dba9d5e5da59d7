import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import type { IconName } from "../diagram/drawing/icon-name.ts";
import { ICON_PATHS } from "../diagram/drawing/icon-paths.ts";

const PACKAGE = dirname(createRequire(import.meta.url).resolve("@tabler/icons-react/package.json"));

const TABLER: Readonly<Record<IconName, string>> = {
  node: "IconCube",
  service: "IconHexagon",
  ghost: "IconHexagon",
  router: "IconArrowsSplit2",
  gateway: "IconDoorEnter",
  healthCheck: "IconHeartbeat",
  tls: "IconLock",
  tasks: "IconStack2",
  group: "IconFolders",
  error: "IconAlertCircle",
  warning: "IconAlertTriangle",
  info: "IconInfoCircle",
};

it.each(Object.entries(TABLER))(
  "pictures draw %s by the outline of %s that the board shows",
  (name, icon) => {
    const source = readFileSync(join(PACKAGE, `dist/esm/icons/${icon}.mjs`), "utf8");
    const outline = [...source.matchAll(/"d": "([^"]+)"/g)].map(([, path]) => path).join("");
    expect(ICON_PATHS[name as IconName]).toBe(outline);
  },
);
