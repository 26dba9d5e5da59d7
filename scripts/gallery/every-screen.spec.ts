/** Every panel, popover and dialog in each look and size, to be looked at by people: nothing here is compared. */
import { test } from "../../e2e/fixtures.ts";
import { COLOR_SCHEMES, LOOKED_AT, SIZES } from "./variants.ts";
import { APPLY_WALKS } from "./walks/apply-walks.ts";
import { BOARD_WALKS } from "./walks/board-walks.ts";
import { INSPECTOR_WALKS } from "./walks/inspector-walks.ts";
import { PANEL_WALKS } from "./walks/panel-walks.ts";
import { TABLE_WALKS } from "./walks/table-walks.ts";

const WALKS = [...BOARD_WALKS, ...INSPECTOR_WALKS, ...TABLE_WALKS, ...PANEL_WALKS, ...APPLY_WALKS];

for (const colorScheme of COLOR_SCHEMES) {
  for (const { width, height } of SIZES) {
    test.describe(`every screen, ${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height } });
      for (const { name, go } of WALKS) {
        test(name, async ({ app, page, ownServer }) => {
          await go({
            app,
            ownServer,
            shot: async (of) => {
              const path = `${LOOKED_AT}/${of}-${colorScheme}-${width}.png`;
              await page.screenshot({ path, animations: "disabled" });
            },
          });
        });
      }
    });
  }
}
