import { Hono } from "hono";
import type { Store } from "../../control-plane/store/store.ts";
import { refusal } from "../http/json-answer.ts";
import { eventStream } from "./event-stream.ts";

/** Keeps silent connections open, in milliseconds. */
const HEARTBEAT = 15_000;
/** A reader that takes nothing for so many milliseconds is dropped. */
const PATIENCE = 30_000;

/**
 * `/api/events`: the changes of the control plane as server-sent events. A reader goes on after
 * `Last-Event-ID` (a browser sends it when it connects again) or `?after=`, else with the next change.
 */
export function eventRoutes(store: Store, closing: AbortSignal): Hono {
  const routes = new Hono();
  routes.get("/", (c) => {
    const text = c.req.header("last-event-id") ?? c.req.query("after");
    const after = text === undefined || text === "" ? undefined : Number(text);
    if (after !== undefined && !(/^\d+$/.test(text ?? "") && Number.isSafeInteger(after))) {
      return refusal(
        400,
        "BadRequestException",
        "Last-Event-ID and after take the id of an event: 0 or more.",
      );
    }
    return new Response(eventStream(store, { after, closing, heartbeat: HEARTBEAT, patience: PATIENCE }), {
      headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
    });
  });
  return routes;
}
