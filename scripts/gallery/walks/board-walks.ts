import { expect } from "@playwright/test";
import { Drawing } from "../../../e2e/pages/drawing.ts";
import type { Walk } from "../screen.ts";
import { largeMesh } from "./large-mesh.ts";
import { select } from "./select.ts";

/** The board with everything that opens over it. */
export const BOARD_WALKS: readonly Walk[] = [
  {
    name: "forms that add something",
    go: async ({ app, shot }) => {
      const { board } = app;
      await app.open();
      await shot("empty-board");
      for (const kind of ["node", "service", "router", "gateway"]) {
        await board.control(`Add virtual ${kind}`).click();
        await expect(board.popover(`Add virtual ${kind}`)).toBeVisible();
        await app.page.keyboard.type("a-rather-long-name-of-a-resource");
        await shot(`add-${kind}`);
        await app.page.keyboard.press("Escape");
        await expect(board.popover(`Add virtual ${kind}`)).toBeHidden();
      }
    },
  },
  {
    name: "menus of cards, lines and rows",
    go: async ({ app, shot }) => {
      const { board } = app;
      const { keyboard } = app.page;
      await app.openExample("shop");
      await board.select("checkout");
      await board.titleOf("checkout").click({ button: "right" });
      await shot("menu-of-card");
      await keyboard.press("Escape");
      await board.selectLine("checkout calls orders.shop.local at orders");
      await board.connection("checkout calls orders.shop.local at orders").press("Shift+F10");
      await shot("menu-of-line");
      await keyboard.press("Escape");
      await app.showView("All resources");
      await select(app, "cart-router");
      const router = board.router("cart-router");
      await board.rowOf(router, "canary").click({ button: "right" });
      await shot("menu-of-row");
      await keyboard.press("Escape");
      await router.click({ button: "right", position: { x: 60, y: 20 } });
      await board.menuItem("Add route…").click();
      await expect(board.popover("Add route to cart-router")).toBeVisible();
      await shot("add-route");
      await keyboard.press("Escape");
      await board.rowOf(router, "canary").getByText("→ cart-v1").dblclick();
      await expect(board.popover("Shares of route canary")).toBeVisible();
      await shot("shares");
      await keyboard.press("Escape");
      await select(app, "public");
      await board.gateway("public").click({ button: "right", position: { x: 60, y: 20 } });
      await board.menuItem("Add gateway route…").click();
      await shot("add-gateway-route");
    },
  },
  {
    name: "groups and notes",
    go: async ({ app, shot }) => {
      const { board, page } = app;
      const drawing = new Drawing(page, board);
      await app.openExample("shop");
      await drawing.groupNodes(["orders"], "Money");
      await shot("group");
      await drawing.group("Money").press("F2");
      await expect(drawing.newName("Money")).toBeFocused();
      await shot("group-name");
      await page.keyboard.press("Escape");
      await board.select("payments");
      await board.titleOf("payments").click({ button: "right" });
      await board.menuItem("Move to group…").click();
      await expect(board.popover("Move to group")).toBeVisible();
      await shot("move-to-group");
      await page.keyboard.press("Escape");
      await board.control("Collapse group Money").click();
      await shot("group-collapsed");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      const place = await board.at({ x: 420, y: 640 });
      await page.mouse.move(place.x, place.y);
      await page.keyboard.press("m");
      await expect(drawing.noteText).toBeFocused();
      await page.keyboard.type(
        "## Ask first\nBefore **orders** changes, ask the people of *payments*:\n- by mail\n- or `chat`",
      );
      await shot("note-edited");
      await page.keyboard.press("Escape");
      await expect(drawing.note("Ask first").getByText("Before orders changes")).toBeVisible();
      await shot("note");
    },
  },
  {
    name: "find, hide and legend",
    go: async ({ app, shot }) => {
      const { board, page } = app;
      await app.openExample("shop");
      await page.keyboard.press("Control+f");
      const bar = board.region.getByRole("search", { name: "Find on the board" });
      await expect(bar.getByRole("textbox")).toBeFocused();
      await page.keyboard.type("kind:node cart");
      await expect(bar.getByRole("status")).toHaveText("2 found");
      await shot("find");
      await bar.getByRole("button", { name: "Hide others" }).click();
      await shot("find-hidden");
      await bar.getByRole("textbox").fill("kind:nod");
      await expect(bar.getByRole("status")).toContainText("Did you mean");
      await shot("find-mistyped");
      await bar.getByRole("textbox").press("Escape");
      await page.keyboard.press("Escape");
      await board.control("Show legend").click();
      await expect(board.region.getByRole("region", { name: "Legend" })).toBeVisible();
      await shot("legend");
      await app.showView("All resources");
      await shot("legend-all-resources");
    },
  },
  {
    name: "a mesh of sixty cards",
    go: async ({ app, shot }) => {
      const { board, page } = app;
      await app.open();
      await app.importPanel.drop(largeMesh());
      await app.importPanel.confirm();
      await shot("large-mesh");
      await board.control("Fit all cards").click();
      await shot("large-mesh-fit");
      for (let step = 0; step < 2; step += 1) await page.keyboard.press("+");
      await shot("far-zoom");
      await app.showView("All resources");
      await page.keyboard.press("Shift+1");
      await shot("large-mesh-all-resources");
    },
  },
];
