import type { Json, JsonObject } from "../lib/json.ts";
import { leafText, listAt, memberAt } from "../model/routes/spec-access.ts";

/** A listener as its pill says it. */
export interface ListenerText {
  readonly text: string;
  readonly healthCheck: boolean;
  readonly tls: boolean;
}

/** The listeners of a node, router or gateway, in the order of the spec. */
export function listenersOf(spec: JsonObject): ListenerText[] {
  return listAt(spec, "listeners").map((listener) => ({
    text: portText(listener),
    healthCheck: memberAt(listener, "healthCheck") !== undefined,
    tls: memberAt(listener, "tls") !== undefined && memberAt(listener, "tls", "mode") !== "DISABLED",
  }));
}

/** Where requests arrive: `8080 http`, with `+1` for each further listener; empty without listeners. */
export function portLabel(spec: JsonObject): string {
  const [first, ...more] = listAt(spec, "listeners");
  if (first === undefined) return "";
  return more.length === 0 ? portText(first) : `${portText(first)} +${more.length}`;
}

function portText(listener: Json): string {
  const port = leafText(memberAt(listener, "portMapping", "port"));
  const protocol = leafText(memberAt(listener, "portMapping", "protocol"));
  return [port === "" ? "no port" : port, protocol].filter((part) => part !== "").join(" ");
}
