import { isJsonObject } from "../../../lib/json.ts";

/** What the embedded control plane tells of a change; without a key any resource may have changed. */
export interface ToldChange {
  readonly key: string | undefined;
}

/**
 * Follows what changes in the server's control plane, from now on; gives back what ends it. A page that is not
 * seen lets the connection go (browsers give all tabs of a server six together) and catches up when it is seen.
 */
export function followChanges(onChange: (change: ToldChange) => void): () => void {
  let source: EventSource | undefined;
  let last = "";

  const take = (event: MessageEvent<string>, tells: boolean): void => {
    last = event.lastEventId;
    if (!tells) return;
    const data: unknown = JSON.parse(event.data);
    const key = isJsonObject(data) ? data["key"] : undefined;
    onChange({ key: typeof key === "string" ? key : undefined });
  };
  const adjust = (): void => {
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
  };
  document.addEventListener("visibilitychange", adjust);
  adjust();
  return () => {
    document.removeEventListener("visibilitychange", adjust);
    source?.close();
  };
}
