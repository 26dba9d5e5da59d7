import type { Store } from "../../control-plane/store/store.ts";
import type { StoreEvent } from "../../control-plane/store/store-event.ts";

/** Events read from the store at a time. */
const PAGE = 500;

type Controller = ReadableStreamDefaultController<Uint8Array>;

interface StreamOptions {
  /** Id of the last event that the reader knows; without it the stream begins with the next one. */
  readonly after: number | undefined;
  /** Ends the stream. */
  readonly closing: AbortSignal;
  /** Milliseconds between signs of life. */
  readonly heartbeat: number;
  /** Milliseconds that a reader may take nothing of what waits for it. */
  readonly patience: number;
}

/**
 * The changes of a store as server-sent events. Nothing is gathered for a reader: it takes a page of the
 * store at its own speed, and one that stops taking is dropped.
 */
export function eventStream(store: Store, options: StreamOptions): ReadableStream<Uint8Array> {
  const { closing, heartbeat, patience } = options;
  const encoder = new TextEncoder();
  const ended = new AbortController();
  let wake = (): void => undefined;
  const woken = (): void => wake();

  /** Resolves when `woken` is called, or after so many milliseconds: false. */
  const wokenWithin = (milliseconds: number): Promise<boolean> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });

  async function send(controller: Controller, text: string): Promise<void> {
    const until = performance.now() + patience;
    while (!ended.signal.aborted && (controller.desiredSize ?? 0) <= 0) {
      const left = until - performance.now();
      if (left <= 0) throw new Error("the reader takes nothing");
      await wokenWithin(left);
    }
    if (!ended.signal.aborted) controller.enqueue(encoder.encode(text));
  }

  /** Waits until there is something new; false where nothing came until a sign of life is due. */
  async function newsAfter(last: number): Promise<boolean> {
    let news = false;
    const unsubscribe = store.subscribe(() => {
      news = true;
      woken();
    });
    const until = performance.now() + heartbeat;
    // What was committed since the caller looked, and before the line above, told nobody here.
    news ||= (await store.lastEvent()) !== last;
    while (!news && !ended.signal.aborted && performance.now() < until) {
      await wokenWithin(until - performance.now());
    }
    unsubscribe();
    return news || ended.signal.aborted;
  }

  async function run(controller: Controller): Promise<void> {
    let last = options.after;
    if (last === undefined) {
      last = await store.lastEvent();
      await send(controller, eventText("start", last, {}));
    }
    while (!ended.signal.aborted) {
      const found = await store.events(last, PAGE);
      if (!found.ok) {
        last = await store.lastEvent();
        await send(controller, eventText("gone", last, {}));
      } else if (found.value.length > 0) {
        await send(controller, found.value.map(changeText).join(""));
        last = found.value.at(-1)?.id ?? last;
      } else if (!(await newsAfter(last))) {
        await send(controller, ":\n\n");
      }
    }
  }

  const end = (): void => {
    ended.abort();
    woken();
  };
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      closing.addEventListener("abort", end);
      if (closing.aborted) end();
      run(controller)
        .then(
          () => controller.close(),
          (error) => controller.error(error),
        )
        // The reader is gone: there is nothing left to close.
        .catch(() => undefined)
        .finally(() => closing.removeEventListener("abort", end));
    },
    pull: woken,
    cancel: end,
  });
}

function changeText({ id, ...change }: StoreEvent): string {
  return eventText("change", id, change);
}

function eventText(event: string, id: number, data: object): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
