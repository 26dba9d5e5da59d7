import { isJsonObject } from "../../../lib/json.ts";

/** What the embedded control plane tells of a change; without a key any resource may have changed. */
export interface ToldChange {
  readonly key: string | undefined;
}

type Listener = (change: ToldChange) => void;

/** Nobody listens while another design is opened: what is told then is for that one. In milliseconds. */
const LINGERS = 1000;

const listeners = new Set<Listener>();
let source: EventSource | undefined;
let last = "";
let leaving: ReturnType<typeof setTimeout> | undefined;

/**
 * Follows what changes in the server's control plane, from now on; gives back what ends it. A page that is not
 * seen lets the connection go (browsers give all tabs of a server six together) and catches up when it is seen.
 */
export function followChanges(onChange: Listener): () => void {
  clearTimeout(leaving);
  if (listeners.size === 0) document.addEventListener("visibilitychange", adjust);
  listeners.add(onChange);
  adjust();
  return () => {
    listeners.delete(onChange);
    if (listeners.size === 0) leaving = setTimeout(leave, LINGERS);
  };
}

function leave(): void {
  document.removeEventListener("visibilitychange", adjust);
  source?.close();
  source = undefined;
  last = "";
}

function adjust(): void {
  const wanted = document.visibilityState === "visible";
  if (!wanted) {
    source?.close();
    source = undefined;
  } else if (source === undefined || source.readyState === EventSource.CLOSED) {
    source = new EventSource(last === "" ? "/api/events" : `/api/events?after=${last}`);
    source.addEventListener("start", (event) => take(event, false));
    source.addEventListener("change", (event) => take(event, true));
    source.addEventListener("gone", (event) => take(event, true));
  }
}

function take(event: MessageEvent<string>, tells: boolean): void {
  last = event.lastEventId;
  if (!tells) return;
  const data: unknown = JSON.parse(event.data);
  const key = isJsonObject(data) ? data["key"] : undefined;
  for (const listener of listeners) listener({ key: typeof key === "string" ? key : undefined });
}
