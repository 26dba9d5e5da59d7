/** Pictures to take along: made in the designer, the same as on the command line, and opened again. */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect } from "@playwright/test";
import { test } from "./fixtures.ts";
import { PictureExport } from "./pages/picture-export.ts";
import { isAccessible } from "./support/accessible.ts";

const GOLDEN = new URL("../src/diagram/drawing/cases/", import.meta.url);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

test("a picture is previewed as the board shows it, and downloaded in every format", async ({
  app,
  page,
}) => {
  const { exportPanel, palette } = app;
  await app.openExample("simpleapp");
  await palette.open();
  await page.keyboard.type("export picture");
  await page.keyboard.press("Enter");
  const picture = new PictureExport(exportPanel);
  await expect(picture.preview.getByRole("img", { name: "simpleapp" })).toContainText("serviceA");
  await isAccessible(page, "the picture part of the export panel", "[role=dialog]");
  await picture.withDesign.uncheck({ force: true });
  for (const [format, file] of [
    ["SVG", "simpleapp.svg"],
    ["Mermaid", "simpleapp.mmd"],
    ["DOT", "simpleapp.dot"],
    ["draw.io", "simpleapp.drawio"],
  ] as const) {
    await picture.choose("Format", format);
    const golden = readFileSync(
      new URL(file.replace("simpleapp", "simpleapp.services.light"), GOLDEN),
      "utf8",
    );
    expect((await picture.download(file)).toString()).toBe(golden);
  }
  await picture.choose("Format", "Mermaid");
  await expect(picture.preview).toContainText("flowchart LR");
  await picture.copy("Mermaid").click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^---\ntitle: "simpleapp"/);
  await picture.choose("View", "All resources");
  await expect(picture.preview).toContainText(":::service");
});

test("an SVG holds its design and opens again by drop", async ({ app }) => {
  const { board, exportPanel, importPanel } = app;
  await app.openExample("simpleapp");
  await app.press("Export");
  await exportPanel.choose("Picture");
  const picture = new PictureExport(exportPanel);
  const svg = await picture.download("simpleapp.svg");
  await app.page.keyboard.press("Escape");
  await board.select("serviceA");
  await app.page.keyboard.press("Delete");
  await expect(board.node("serviceA")).toBeHidden();
  await importPanel.drop([{ name: "simpleapp.svg", content: svg.toString() }]);
  await importPanel.confirm();
  await expect(board.node("serviceA")).toBeVisible();
});

test("a PNG is made in the browser, copied, and opens again; one of another program says what was expected", async ({
  app,
  page,
}, info) => {
  const { board, exportPanel, importPanel } = app;
  await app.openExample("simpleapp");
  await app.press("Export");
  await exportPanel.choose("Picture");
  const picture = new PictureExport(exportPanel);
  await picture.choose("Format", "PNG");
  await picture.copy("PNG").click();
  await expect(app.message).toContainText("Copied the picture as PNG.");
  const png = await picture.download("simpleapp.png");
  expect(png.subarray(0, 4)).toEqual(PNG);
  await page.keyboard.press("Escape");
  await board.select("serviceA");
  await page.keyboard.press("Delete");
  const path = info.outputPath("simpleapp.png");
  writeFileSync(path, png);
  await importPanel.dropPaths([path]);
  await importPanel.confirm();
  await expect(board.node("serviceA")).toBeVisible();

  await importPanel.dropPaths([new URL("../docs/images/line-light-1440.png", import.meta.url).pathname]);
  await expect(importPanel.preview).toContainText("This picture has no design in it.");
});

test("mermaid draws the Mermaid pictures of the examples with every card and line", async ({ page }) => {
  await page.goto("about:blank");
  const mermaid = createRequire(import.meta.url)
    .resolve("mermaid")
    .replace(/[^/]+$/, "mermaid.min.js");
  await page.addScriptTag({ path: mermaid });
  for (const name of ["simpleapp.services.light", "shop.services.light", "shop.all.dark"]) {
    const text = readFileSync(new URL(`${name}.mmd`, GOLDEN), "utf8");
    const drawn = await page.evaluate(async (source) => {
      const { mermaid } = window as unknown as {
        mermaid: { render: (id: string, source: string) => Promise<{ svg: string }> };
      };
      const { svg } = await mermaid.render("picture", source);
      document.body.innerHTML = svg;
      const count = (selector: string): number => document.querySelectorAll(selector).length;
      return { cards: count("g.node"), lines: count("path.flowchart-link") };
    }, text);
    const count = (of: RegExp): number => [...text.matchAll(of)].length;
    expect(drawn, name).toEqual({ cards: count(/^ +n\d+\[/gm), lines: count(/ -\.?->/g) });
  }
});
