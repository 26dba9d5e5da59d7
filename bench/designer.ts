import type { Locator, Page } from "@playwright/test";
import { type Cost, calm, drag, keystrokes, pan, zoom } from "./browser/gestures.ts";
import { heapOf } from "./browser/heap.ts";
import { endTasks, phase, startTasks, type Task } from "./browser/long-tasks.ts";
import { type OpenPage, type Subject, withPage } from "./browser/open-page.ts";
import { firstLoadOf } from "./first-load.ts";
import { nodeName } from "./synthetic-mesh.ts";
import { WHEEL } from "./wheel.ts";

/** Which card is edited and dragged. */
const NAME = nodeName(13);

/** What a round measures of the designer with one design. */
export interface DesignerCosts {
  readonly open: number;
  readonly firstLoad: number;
  readonly pan: Cost;
  readonly zoom: Cost;
  readonly heap: number;
  readonly edit: number;
  readonly painted: readonly number[];
  readonly drag: Cost;
  /** Zoomed across the threshold at which cards are mounted. */
  readonly across: Cost;
}

/** Opens the shipped designer and does with it, as a user would, all that is measured. */
export function measureDesigner(subject: Subject): Promise<DesignerCosts> {
  return withPage(subject, async (open) => {
    const { page } = open;
    const board = boardOf(page);
    const firstLoad = await firstLoadOf(page);
    await showAll(page);
    const panned = await pan(open, board);
    const zoomed = await zoom(open, board, WHEEL.flow);
    const heap = await heapOf(page);
    const field = await select(page);
    const { cpu: edit, painted } = await keystrokes(open, field);
    const dragged = await drag(open, card(page));
    const across = await zoom(open, board, -WHEEL.across);
    return {
      open: open.openedIn,
      firstLoad,
      pan: panned,
      zoom: zoomed,
      heap,
      edit,
      painted,
      drag: dragged,
      across,
    };
  });
}

/** The same with a trace, which shows the longest tasks since the first paint, and slows a little. */
export function traceDesigner(subject: Subject): Promise<Task[]> {
  return withPage(subject, traced, startTasks);
}

async function traced(open: OpenPage): Promise<Task[]> {
  const { page } = open;
  const board = boardOf(page);
  await calm(page);
  await phase(page, "fit");
  await showAll(page);
  await phase(page, "pan");
  await pan(open, board);
  await phase(page, "zoom");
  await zoom(open, board, WHEEL.flow);
  await phase(page, "select");
  const field = await select(page);
  await phase(page, "edit");
  await keystrokes(open, field);
  await phase(page, "drag");
  await drag(open, card(page));
  await phase(page, "zoom across");
  await zoom(open, board, -WHEEL.across);
  await phase(page, "end");
  return endTasks(page);
}

function boardOf(page: Page): Locator {
  return page.getByRole("region", { name: "Board" });
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole("toolbar", { name: "View" }).getByRole("button", { name: "Fit" }).click();
  await calm(page);
}

/** Finds the card by its name at 100 %; gives its port in the inspector. */
async function select(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: /^Zoom to 100 %/ }).click();
  await calm(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Search resources and commands" }).fill(NAME);
  await page
    .getByRole("option", { name: new RegExp(`^${NAME}\\b`) })
    .first()
    .click();
  const field = page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("textbox", { name: "Port" })
    .first();
  await field.waitFor();
  await card(page).waitFor();
  await calm(page);
  return field;
}

function card(page: Page): Locator {
  return page.getByRole("group", { name: new RegExp(`^Virtual node ${NAME},`) });
}
