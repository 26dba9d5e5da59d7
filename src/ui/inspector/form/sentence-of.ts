import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";
import { whenOf } from "./retry-events.ts";
import { clientTlsSentence, tlsSentence } from "./tls-sentence.ts";
import { counted, durationWords, leafWords, millisWords, oneOf, wordsAt } from "./value-words.ts";

/**
 * What a block makes the Envoys do, in words, by its shape; undefined where there is nothing to say. Also for
 * blocks that are not set, where App Mesh has values of its own. Placeholders are said by their text.
 */
export function sentenceOf(shape: string, value: Json | undefined): string | undefined {
  if (value !== undefined && (!isJsonObject(value) || isHole(value))) return undefined;
  const text = SENTENCES[shape]?.(value) ?? "";
  return text === "" ? undefined : text;
}

type Sentence = (value: Json | undefined) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  HealthCheckPolicy: healthCheck,
  VirtualGatewayHealthCheckPolicy: healthCheck,
  HttpRetryPolicy: retries,
  GrpcRetryPolicy: retries,
  HttpTimeout: timeouts,
  GrpcTimeout: timeouts,
  ListenerTimeout: (value) => (inner(value) === undefined ? timeouts(undefined) : timeoutsOfBranch(value)),
  VirtualNodeConnectionPool: pool,
  VirtualGatewayConnectionPool: pool,
  OutlierDetection: outliers,
  ListenerTls: tlsSentence,
  VirtualGatewayListenerTls: tlsSentence,
  ClientPolicyTls: clientTlsSentence,
  VirtualGatewayClientPolicyTls: clientTlsSentence,
};

/** `GET /ping every 30 s; down after 3 failures, up after 2; each waits 5 s.` */
function healthCheck(value: Json | undefined): string {
  if (value === undefined) return "";
  const protocol = wordsAt(value, "/protocol");
  const path = wordsAt(value, "/path") || "/";
  const what = protocol.startsWith("http")
    ? `GET ${path}`
    : `A ${protocol === "grpc" ? "gRPC" : "TCP"} check`;
  const every = millisWords(valueAt(value, "/intervalMillis"));
  const down = wordsAt(value, "/unhealthyThreshold");
  const up = wordsAt(value, "/healthyThreshold");
  const waits = millisWords(valueAt(value, "/timeoutMillis"));
  const turns = [
    ...(down === "" ? [] : [`down after ${counted(down, "failure")}`]),
    ...(up === ""
      ? []
      : [down === "" ? `up after ${counted(up, "success", "successes")}` : `up after ${up}`]),
  ].join(", ");
  return sentence(
    [every === "" ? what : `${what} every ${every}`, turns, waits === "" ? "" : `each waits ${waits}`],
    "; ",
  );
}

/** `Tries up to 3 times, at most 2 s each, when the answer is 5xx.` The first try counts too. */
function retries(value: Json | undefined): string {
  if (value === undefined) return "";
  const max = valueAt(value, "/maxRetries");
  const tries =
    typeof max === "number"
      ? max === 0
        ? "Tries once"
        : `Tries up to ${max + 1} times`
      : max === undefined
        ? "Tries again"
        : `Tries again up to ${leafWords(max)} times`;
  const each = durationWords(valueAt(value, "/perRetryTimeout"));
  const events = ["/httpRetryEvents", "/tcpRetryEvents", "/grpcRetryEvents"].flatMap((at) => {
    const list = valueAt(value, at);
    return isJsonArray(list) ? list.map(leafWords).filter((event) => event !== "") : [];
  });
  const when = events.length === 0 ? "" : `when ${oneOf(events.map(whenOf))}`;
  return sentence([tries, each === "" ? "" : `at most ${each} each`, when], ", ");
}

/** `A request may take 20 s, an idle connection stays 300 s (default).` */
function timeouts(value: Json | undefined): string {
  // API model: 15 s for a request; App Mesh user guide: 300 s for an idle connection.
  const request = limit(valueAt(value, "/perRequest"), "15 s", "take");
  const idle = limit(valueAt(value, "/idle"), "300 s", "stay");
  return `A request may ${request}; an idle connection may ${idle}.`;
}

function limit(value: Json | undefined, fallback: string, verb: string): string {
  const said = durationWords(value);
  if (said === "") return `${verb} ${fallback} (default)`;
  return valueAt(value, "/value") === 0 ? `${verb} any time` : `${verb} ${said}`;
}

function timeoutsOfBranch(value: Json | undefined): string {
  const [protocol, set] = inner(value) ?? [];
  if (protocol !== "tcp") return timeouts(set);
  return `An idle connection may ${limit(valueAt(set, "/idle"), "300 s", "stay")}.`;
}

/** `Takes up to 100 connections and 50 waiting requests; more are refused.` */
function pool(value: Json | undefined): string {
  const [, set] = inner(value) ?? [];
  const parts = (
    [
      ["/maxConnections", "connection"],
      ["/maxPendingRequests", "waiting request"],
      ["/maxRequests", "request"],
    ] as const
  )
    .filter(([at]) => wordsAt(set, at) !== "")
    .map(([at, word]) => counted(wordsAt(set, at), word));
  return parts.length === 0 ? "" : `Takes up to ${oneOf(parts, "and")} at once; more are refused.`;
}

/** `After 5 server errors within 10 s a task gets nothing for 30 s; at most 10 % of the tasks at once.` */
function outliers(value: Json | undefined): string {
  if (value === undefined) return "";
  const errors = wordsAt(value, "/maxServerErrors");
  const looks = durationWords(valueAt(value, "/interval"));
  const out = durationWords(valueAt(value, "/baseEjectionDuration"));
  const share = wordsAt(value, "/maxEjectionPercent");
  if (errors === "" && out === "") return "";
  const after = errors === "" ? "A bad task" : `After ${counted(errors, "server error")} in a row a task`;
  return sentence(
    [
      `${after} gets no requests${out === "" ? "" : ` for ${out}`}`,
      looks === "" ? "" : `looked at every ${looks}`,
      share === "" ? "" : `at most ${share} % of the tasks at once`,
    ],
    "; ",
  );
}

/** The one member that a choice by protocol has. */
function inner(value: Json | undefined): readonly [string, Json] | undefined {
  return isJsonObject(value) ? Object.entries(value).find(([, each]) => isJsonObject(each)) : undefined;
}

function sentence(parts: readonly string[], by: string): string {
  return `${parts.filter((part) => part !== "").join(by)}.`;
}

/** The shapes that have a sentence, for the test that each is one of the API. */
export const SENTENCE_SHAPES = Object.keys(SENTENCES);
