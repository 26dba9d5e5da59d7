/**
 * The main job of the README: from an empty board to the copied command and `APPMESH_VIRTUAL_NODE_NAME` for
 * `simpleapp`, in at most ten actions; by mouse, and again without one. An action is a click, a drag, or keys
 * that are typed in a row.
 */
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./fixtures.ts";
import { SERVICE_A_JSON } from "./support/simpleapp.ts";

const MOST_ACTIONS = 10;
const BARE_COMMAND = "aws appmesh create-virtual-node --cli-input-json file://serviceA.json";

test("by mouse: drawn, copied, applied", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  const command = `${BARE_COMMAND} --endpoint-url ${server.url} --region us-east-1`;
  const { board, inspector, exportPanel, applyPanel } = app;
  const actions = new Actions();
  await app.open(server.url);
  const empty = await board.at({ x: 480, y: 240 });

  await actions.act("click the name of the mesh", () => app.meshName.click());
  await actions.act("type it", () => typeKeys(page, ["Control+a", "simpleapp", "Enter"]));
  await actions.act("double-click the board", () => page.mouse.dblclick(empty.x, empty.y));
  await actions.act("type serviceA", () => typeKeys(page, ["serviceA", "Tab", "8080", "Tab", "h", "Enter"]));
  await actions.act("drag from its right handle to the board", async () =>
    board.drawLine("serviceA", await board.at({ x: 480, y: 520 })),
  );
  await actions.act("type serviceB", () => typeKeys(page, ["serviceB", "Tab", "8080", "Tab", "h", "Enter"]));
  await actions.act("select serviceA", () => board.select("serviceA"));
  await actions.act("open its Envoy environment", () => inspector.button(/^Envoy environment/).click());
  await showsName(inspector.panel, "mesh/simpleapp/virtualNode/serviceA");
  await actions.act("open the export", () => app.press("Export"));
  await actions.act("copy the command", () => exportPanel.copyCommand.click());
  expect(await clipboardOf(page)).toBe(command);
  actions.wereFewEnough();

  expect((await exportPanel.download("serviceA.json")).toString()).toBe(SERVICE_A_JSON);
  await exportPanel.chooseCommandForm("Bare AWS form");
  await exportPanel.copyCommand.click();
  await expect.poll(() => clipboardOf(page)).toBe(BARE_COMMAND);
  await page.keyboard.press("Escape");
  await expect(exportPanel.dialog).toBeHidden();

  await applyPanel.open();
  await applyPanel.apply("Apply 4 changes");
  await expect(applyPanel.summary).toContainText(`Applied 4 changes to this machine (${server.url})`);
  const arn = "arn:aws:appmesh:us-east-1:123456789012:mesh/simpleapp/virtualNode/serviceA";
  await expect(applyPanel.observedRow("serviceA")).toContainText(arn);
  await applyPanel.dialog.getByRole("button", { name: "Show Envoy environment of serviceA" }).click();
  await expect(inspector.panel).toContainText(`Applied as ${arn}.`);
  await inspector.choose("Form of the name", "Full ARN");
  await showsName(inspector.panel, arn);
});

test("without a mouse", async ({ page, app, ownServer }) => {
  const server = await ownServer();
  const { board, inspector, exportPanel } = app;
  const actions = new Actions();
  await app.open(server.url);

  await actions.act("go to the name of the mesh and type it", async () => {
    await tabTo(page, app.meshName);
    await typeKeys(page, ["Control+a", "simpleapp", "Enter"]);
  });
  await actions.act("N", () => page.keyboard.press("n"));
  await actions.act("type serviceA", () => typeKeys(page, ["serviceA", "Tab", "8080", "Tab", "h", "Enter"]));
  await expect(board.node("serviceA")).toBeFocused();
  await actions.act("C", () => page.keyboard.press("c"));
  await actions.act("type serviceB", () => typeKeys(page, ["serviceB", "Tab", "8080", "Tab", "h", "Enter"]));
  await expect(board.node("serviceB")).toBeFocused();
  await actions.act("back to serviceA and into the inspector", () => typeKeys(page, ["Shift+Tab", "Enter"]));
  await actions.act("to its Envoy environment", async () => {
    await tabTo(page, inspector.button(/^Envoy environment/));
    await page.keyboard.press("Enter");
  });
  await showsName(inspector.panel, "mesh/simpleapp/virtualNode/serviceA");
  await actions.act("Ctrl+E", () => page.keyboard.press("Control+e"));
  await actions.act("to the command, and copy it", async () => {
    await tabTo(page, exportPanel.copyCommand);
    await page.keyboard.press("Enter");
  });
  await expect
    .poll(() => clipboardOf(page))
    .toBe(`${BARE_COMMAND} --endpoint-url ${server.url} --region us-east-1`);
  actions.wereFewEnough();

  const download = page.waitForEvent("download");
  await tabTo(page, exportPanel.dialog.getByRole("button", { name: "Download serviceA.json" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  expect((await exportPanel.contentOf(await download)).toString()).toBe(SERVICE_A_JSON);
});

/** The variable with its value, as the container is to be given it. */
async function showsName(panel: Locator, value: string): Promise<void> {
  await expect(panel.getByText("APPMESH_VIRTUAL_NODE_NAME", { exact: true }).first()).toBeVisible();
  await expect(panel.getByText(value, { exact: true }).first()).toBeVisible();
}

function clipboardOf(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Types texts, and presses what is the name of a key. */
async function typeKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    if (/^(Control\+.|Shift\+.+|Tab|Enter)$/.test(key)) await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
}

/** Presses Tab until something has the focus, as one who cannot point does. */
async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
}

/** Counts what a person does. */
class Actions {
  readonly #done: string[] = [];

  async act(what: string, action: () => Promise<unknown>): Promise<void> {
    this.#done.push(what);
    await test.step(`${this.#done.length}. ${what}`, action);
  }

  wereFewEnough(): void {
    expect(this.#done.length, this.#done.join("; ")).toBeLessThanOrEqual(MOST_ACTIONS);
  }
}
