import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { writeMeshJson } from "../src/formats/mesh-json/write.ts";
import { dragCost, keystrokeCost, panCost, type Subject, zoomCost } from "./browser/gestures.ts";
import { openPage } from "./browser/open-page.ts";
import { serveBuilt, serveEmptyPage } from "./browser/servers.ts";
import { type Goal, median } from "./goal.ts";
import { syntheticMesh } from "./synthetic-mesh.ts";

/** What one round measures of a page: CPU ms a frame, CPU ms a keystroke, ms to open. */
interface Costs {
  open: number;
  pan: number;
  zoom: number;
  drag: number;
  edit?: number;
}

/**
 * The shipped designer with designs of these sizes against an empty React Flow page: opening, panning with all
 * cards in view, zooming, dragging a card. A round opens each page once, in a browser of its own, in turn;
 * the figures are medians of the rounds' ratios. A keystroke in the inspector is compared across sizes.
 */
export async function benchBoard(sizes: readonly number[], rounds: number): Promise<Goal[]> {
  const folder = mkdtempSync(join(tmpdir(), "meshwright-bench-"));
  const empty = await serveEmptyPage();
  const servers = await Promise.all(
    sizes.map((size) => {
      const file = join(folder, `bench-${size}.mesh.json`);
      writeFileSync(file, writeMeshJson(syntheticMesh(size)).text);
      return serveBuilt(file, join(folder, `data-${size}`));
    }),
  );
  const measured: { empty: Costs; sized: Costs[] }[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const floor = await measureEmpty(empty.url);
      const sized: Costs[] = [];
      for (const server of servers) sized.push(await measureDesigner(server.url));
      measured.push({ empty: floor, sized });
    }
  } finally {
    await Promise.all([empty, ...servers].map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  }
  const smallest = sizes[0] ?? 0;
  return sizes.flatMap((size, i) => {
    const ratio = (key: "open" | "pan" | "zoom" | "drag"): Goal => ({
      goal: `${key}${label(size)}-vs-empty`,
      value: median(measured.map(({ empty: floor, sized }) => (sized[i]?.[key] ?? 0) / floor[key])),
      unit: "ratio",
    });
    const edit: Goal = {
      goal: `edit${label(size)}-vs-${label(smallest)}`,
      value: median(measured.map(({ sized }) => (sized[i]?.edit ?? 0) / (sized[0]?.edit ?? 1))),
      unit: "ratio",
    };
    return [ratio("open"), ratio("pan"), ratio("zoom"), ratio("drag"), ...(i === 0 ? [] : [edit])];
  });
}

async function measureEmpty(url: string): Promise<Costs> {
  const pane = (page: Page) => page.locator(".react-flow");
  const { browser, page, browserProcess, openedIn } = await openPage(url, pane);
  const subject: Subject = { page, board: pane(page), browserProcess };
  const pan = await panCost(subject);
  const zoom = await zoomCost(subject);
  const drag = await dragCost(subject, page.locator(".react-flow__node"));
  await browser.close();
  return { open: openedIn, pan, zoom, drag };
}

async function measureDesigner(url: string): Promise<Costs> {
  const region = (page: Page) => page.getByRole("region", { name: "Board" });
  const { browser, page, browserProcess, openedIn } = await openPage(url, region);
  const subject: Subject = { page, board: region(page), browserProcess };
  await page.getByRole("button", { name: "Fit", exact: false }).first().click();
  const pan = await panCost(subject);
  const zoom = await zoomCost(subject);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search resources and commands" }).fill("service-3");
  await page
    .getByRole("option", { name: /^service-3\b/ })
    .first()
    .click();
  const field = page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("textbox", { name: "Port" })
    .first();
  await field.waitFor();
  const edit = await keystrokeCost(subject, field);
  const drag = await dragCost(subject, page.getByRole("group", { name: /^Virtual node service-3,/ }));
  await browser.close();
  return { open: openedIn, pan, zoom, drag, edit };
}

function label(size: number): string {
  return size >= 1000 ? `${size / 1000}k` : String(size);
}
