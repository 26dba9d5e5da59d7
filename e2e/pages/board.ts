import { expect, type Locator, type Page } from "@playwright/test";
import { startingWith } from "./outline.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The board: cards by role and name, and the gestures of a hand on a mouse. */
export class Board {
  readonly #page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole("region", { name: "Board" });
  }

  /** A card; `name` with its kind: `Virtual node serviceA`. */
  card(name: string): Locator {
    return this.region.getByRole("group", { name: startingWith(name) });
  }

  node(name: string): Locator {
    return this.card(`Virtual node ${name}`);
  }

  service(name: string): Locator {
    return this.card(`Virtual service ${name}`);
  }

  /** All cards that are in the page. */
  get cards(): Locator {
    return this.region.getByRole("group", { name: /^(Virtual|Mesh|Route|Gateway)/ });
  }

  /** Names of the cards in the page that something lies over. */
  async cardsUnder(cover: Locator): Promise<string[]> {
    const over = await cover.boundingBox();
    const names: string[] = [];
    for (const card of await this.cards.all()) {
      const box = await card.boundingBox();
      if (over === null || box === null) continue;
      const isBeside = box.x + box.width <= over.x || box.x >= over.x + over.width;
      const isAbove = box.y + box.height <= over.y || box.y >= over.y + over.height;
      if (!isBeside && !isAbove) names.push((await card.getAttribute("aria-label")) ?? "");
    }
    return names;
  }

  /** One of the popovers over the board. */
  popover(name: string): Locator {
    return this.region.getByRole("dialog", { name });
  }

  /** The lines of the selection, else of all cards in the page, as sentences. */
  get connections(): Locator {
    return this.region.getByRole("region", { name: "Connections" });
  }

  /** A line, as a sentence: `serviceA calls serviceB.simpleapp.local at serviceB`. */
  connection(name: string): Locator {
    return this.connections.getByRole("button", { name, exact: true });
  }

  /** Selects a line by its sentence, as those do who do not see it. */
  async selectLine(name: string): Promise<void> {
    await this.connection(name).focus();
    await this.#page.keyboard.press("Enter");
    await expect(this.connection(name)).toHaveAttribute("aria-pressed", "true");
  }

  /** What is said at the pointer while something is dragged. */
  get tip(): Locator {
    return this.region.getByRole("tooltip");
  }

  menuItem(name: string): Locator {
    return this.#page.getByRole("menuitem", { name });
  }

  control(name: string): Locator {
    return this.region.getByRole("button", { name });
  }

  async select(node: string): Promise<void> {
    await this.titleOf(node).click();
  }

  /** The name on a card: where a press means the card, not a chip, a row or a button. */
  titleOf(node: string): Locator {
    return this.node(node).getByTitle(node, { exact: true }).first();
  }

  /** Opens the popover of a new node where the board is empty. */
  async doubleClickEmpty(at: Point = { x: 560, y: 240 }): Promise<void> {
    await this.region.dblclick({ position: at });
    await expect(this.popover("Add virtual node")).toBeVisible();
  }

  /** Draws a virtual node with the keyboard alone; the board has the focus or nothing has. */
  async quickAdd(name: string, port = "8080", protocol = "h"): Promise<void> {
    await this.#page.keyboard.press("n");
    await expect(this.popover("Add virtual node")).toBeVisible();
    await this.typeNode(name, port, protocol);
    await expect(this.popover("Add virtual node")).toBeHidden();
    await expect(this.node(name)).toBeVisible();
  }

  /** Types a node into the popover that is open: name, Tab, port, Tab, a letter of the protocol, Enter. */
  async typeNode(name: string, port = "8080", protocol = "h"): Promise<void> {
    const { keyboard } = this.#page;
    await keyboard.type(name);
    await keyboard.press("Tab");
    await keyboard.type(port);
    await keyboard.press("Tab");
    await keyboard.type(protocol);
    await keyboard.press("Enter");
  }

  /** Draws a line from the right port of a node, to the middle of a card or to a point of the page. */
  async drawLine(from: string, to: Locator | Point): Promise<void> {
    await this.holdLine(from, to);
    await this.#page.mouse.up();
  }

  /** As `drawLine`, with the button still pressed. */
  async holdLine(from: string, to: Locator | Point): Promise<void> {
    const start = await this.portOf(from);
    const end = "x" in to ? to : await middleOf(to);
    await this.hold(start, end);
  }

  /** Presses at a point of the page and moves to another; the button stays pressed. */
  async hold(start: Point, end: Point): Promise<void> {
    const { mouse } = this.#page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await mouse.move(end.x, end.y, { steps: 4 });
  }

  async drag(start: Point, end: Point): Promise<void> {
    await this.hold(start, end);
    await this.#page.mouse.up();
  }

  /** Where lines of a node start, in pixels of the page. */
  portOf(node: string): Promise<Point> {
    return middleOf(this.node(node).locator("[data-port=out]"));
  }

  /** Where lines of a card of any kind start, in pixels of the page. */
  portOn(card: Locator): Promise<Point> {
    return middleOf(card.locator("[data-port=out]"));
  }

  /** Where lines enter a router: beside its name. */
  async inPortOf(card: Locator): Promise<Point> {
    const { x } = await boxOf(card);
    return { x, y: (await this.portOn(card)).y };
  }

  /** Where lines of a row start: `row` is its place on the card. */
  rowPortOn(card: Locator, row: number): Promise<Point> {
    return middleOf(card.locator("[data-port=row]").nth(row));
  }

  /** A row of a router or gateway, by the name of its route. */
  rowOf(card: Locator, route: string): Locator {
    return card.getByTitle(new RegExp(`^${route}: `));
  }

  router(name: string): Locator {
    return this.card(`Virtual router ${name}`);
  }

  gateway(name: string): Locator {
    return this.card(`Virtual gateway ${name}`);
  }

  /** Draws a line that was pressed at a point of the page to the middle of a card, or to a point. */
  async drawFrom(start: Point, to: Locator | Point): Promise<void> {
    await this.drag(start, "x" in to ? to : await leftOf(to));
  }

  /** Adds something by the palette at the left: name, and where it takes them port and protocol. */
  async addByPalette(what: "router" | "gateway", name: string, port = "8080", protocol = "h"): Promise<void> {
    await this.control(`Add virtual ${what}`).click();
    await expect(this.popover(`Add virtual ${what}`)).toBeVisible();
    await this.typeNode(name, port, protocol);
    await expect(this.popover(`Add virtual ${what}`)).toBeHidden();
    await expect(this.card(`Virtual ${what} ${name}`)).toBeVisible();
  }

  /** Where a card stands on the board, whatever part of it is seen and however large. */
  async placeOf(card: Locator): Promise<Point> {
    const transform = await card.evaluate((element) => new DOMMatrix(element.style.transform).toJSON());
    return { x: transform.e, y: transform.f };
  }

  /** Where cards stand, by their ids. */
  async places(): Promise<Record<string, string>> {
    return this.cards.evaluateAll((elements) =>
      Object.fromEntries(elements.map(({ dataset, style }) => [dataset["id"] ?? "", style.transform])),
    );
  }

  /** Where a hand takes a card: a point of the page on it that is no name, chip or button. */
  async gripOf(card: Locator): Promise<Point> {
    const { x, y, width } = await boxOf(card);
    return { x: x + width / 2, y: y + 4 };
  }

  /** Where a point of the board is seen, in pixels of the page. */
  async seenAt({ x, y }: Point): Promise<Point> {
    const flow = this.region.locator(".react-flow__viewport");
    const { e, f, a } = await flow.evaluate((element) => new DOMMatrix(element.style.transform).toJSON());
    return this.at({ x: x * a + e, y: y * a + f });
  }

  /** A point of the page that is `x` and `y` from the corner of the board. */
  async at({ x, y }: Point): Promise<Point> {
    const box = await boxOf(this.region);
    return { x: box.x + x, y: box.y + y };
  }
}

export async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where lines end at a card: the middle of its left side. */
export async function leftOf(card: Locator): Promise<Point> {
  const { x, y, height } = await boxOf(card);
  return { x, y: y + height / 2 };
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not on the page`);
  return box;
}
