import { beforeEach, expect, test } from "vitest";
import { err, ok } from "../../lib/result.ts";
import { DesignSwitch, type State, type SwitchHost } from "./design-switch.ts";
import type { Started } from "./open-start.ts";

/** Designs on their way, by id: each is answered by hand. */
let asked: { readonly id: string; readonly answer: (state: State) => void }[];
let shown: string[];
let closed: string[];
let hash: string;
let designs: DesignSwitch;

function started(id: string): Started {
  const connection = { close: async () => void closed.push(id) };
  return { opened: { id }, connection, designs: {}, served: undefined } as unknown as Started;
}

const STOPPED: State = err({ code: "opening-stopped", reason: "" });

beforeEach(() => {
  [asked, shown, closed, hash] = [[], [], [], "#/d/a?select=one"];
  const host: SwitchHost = {
    openDesign: (_designs, id) => new Promise((resolve) => asked.push({ id, answer: resolve })),
    hash: () => hash,
    push: (next) => {
      hash = next;
    },
    replace: (next) => {
      hash = next;
    },
    addressOf: ({ opened }) => `#/d/${opened.id}?select=one`,
    show: (next) => shown.push(next.ok ? `${next.value.opened.id} at ${hash}` : next.error.code),
  };
  designs = new DesignSwitch(host);
  designs.show(ok(started("a")));
});

/** Lets everything go on that waits for nothing else. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function answer(id: string, state: State = ok(started(id))): Promise<void> {
  await settle();
  const index = asked.findIndex((each) => each.id === id);
  const [found] = asked.splice(index, 1);
  expect(index, `${id} is asked for`).toBeGreaterThanOrEqual(0);
  found?.answer(state);
  await settle();
}

test("another design is shown at its address, and the one before is let go", async () => {
  designs.goTo("b", "#/d/b?view=all");
  await answer("b");
  expect(shown.at(-1)).toBe("b at #/d/b?view=all");
  expect(closed).toEqual(["a"]);
});

test("of two that are asked for at once only the last is shown, and the other is let go", async () => {
  designs.goTo("b", "#/d/b");
  designs.goTo("c", "#/d/c");
  await answer("b");
  expect(shown).toHaveLength(1);
  await answer("c");
  expect(shown.slice(1)).toEqual(["c at #/d/c"]);
  expect(closed).toEqual(["a", "b"]);
});

test("back to what is shown, before the other one is there: it is opened again", async () => {
  designs.goTo("b", "#/d/b");
  designs.goTo("a", "#/d/a");
  await answer("a");
  await answer("b");
  expect(shown.slice(1)).toEqual(["a at #/d/a"]);
  expect(closed).toEqual(["a", "b"]);
});

test("a stopped opening leads back to the design before, at its own address", async () => {
  // By a link the page has the other address already.
  hash = "#/d/b?table";
  designs.goTo("b", hash);
  await answer("b", STOPPED);
  await answer("a");
  expect(shown.slice(1)).toEqual(["a at #/d/a?select=one"]);
});

test("a stopped opening from a list leaves the address as it is", async () => {
  designs.goTo("b", "#/d/b");
  await answer("b", STOPPED);
  await answer("a");
  expect(shown.at(-1)).toBe("a at #/d/a?select=one");
});

test("a stop does not lead back where a third design is wanted by then", async () => {
  designs.goTo("b", "#/d/b");
  designs.goTo("c", "#/d/c");
  await answer("b", STOPPED);
  await answer("c");
  expect(shown.slice(1)).toEqual(["c at #/d/c"]);
  expect(asked).toEqual([]);
});
