import { isJsonArray, isJsonObject, type Json } from "../lib/json.ts";
import { valueAt } from "../lib/json-pointer.ts";
import { isHole } from "../model/design/hole.ts";
import { nameIn } from "../model/holes/name-value.ts";
import { refOf } from "../model/reference/ref.ts";
import type { CallContext } from "./call-context.ts";
import type { CallRow, Cell, Verdict } from "./call-row.ts";
import type { FieldPlace } from "./decided-by.ts";
import { DEFAULT_RULES } from "./default-rules.ts";
import { valueWords } from "./value-words.ts";

/** The client policy that holds for a call: that of the backend replaces the client defaults whole. */
interface Policy {
  readonly tls: Json | undefined;
  readonly where: FieldPlace;
  /** True for the policy of the backend itself. */
  readonly isOwn: boolean;
}

/** TLS, certificates and trust of both ends, and whether they fit. */
export function tlsRows(context: CallContext): readonly CallRow[] {
  const policy = policyOf(context);
  const listener = context.listener;
  const tls = valueAt(listener?.value, "/tls");
  const rows: CallRow[] = [
    {
      topic: "tls",
      caller: policy === undefined ? [] : [policyCell(policy)],
      between: [],
      callee:
        listener === undefined
          ? []
          : [modeCell(tls, { id: listener.id, pointer: `${listener.pointer}/tls` })],
      ...given(policy === undefined || listener === undefined ? undefined : fitOf(context, policy, tls)),
    },
  ];
  const clientTls = isJsonObject(policy?.tls) ? policy : undefined;
  const serverTls = isJsonObject(tls) && listener !== undefined ? listener : undefined;
  if (clientTls === undefined && serverTls === undefined) return rows;
  const at = (pointer: string): FieldPlace | undefined =>
    serverTls && { id: serverTls.id, pointer: `${serverTls.pointer}/tls${pointer}` };
  const asked = valueAt(tls, "/validation") !== undefined;
  rows.push({
    topic: "certificate",
    caller: clientTls === undefined ? [] : [sourceCell(clientTls, "/certificate", "no certificate")],
    between: [],
    callee: cellAt(at("/certificate"), valueAt(tls, "/certificate"), "no certificate"),
  });
  rows.push({
    topic: "trust",
    caller: clientTls === undefined ? [] : [trustCell(clientTls)],
    between: [],
    callee: asked
      ? cellAt(at("/validation/trust"), valueAt(tls, "/validation/trust"), "no trust")
      : cellAt(at("/validation"), undefined, DEFAULT_RULES.clientValidation.text),
  });
  return rows;
}

function given(verdict: Verdict | undefined): { readonly verdict?: Verdict } {
  return verdict === undefined ? {} : { verdict };
}

function policyOf({ graph, call: { caller, service } }: CallContext): Policy | undefined {
  if (caller === undefined || service === undefined) return undefined;
  const spec = graph.specOf(caller);
  const shared = "/backendDefaults/clientPolicy/tls";
  const backends = valueAt(spec, "/backends");
  const index = isJsonArray(backends)
    ? backends.findIndex(
        (item) => nameIn(valueAt(item, "/virtualService/virtualServiceName")) === refOf(service).name,
      )
    : -1;
  const own = `/backends/${index}/virtualService/clientPolicy`;
  if (index >= 0 && valueAt(spec, own) !== undefined) {
    return { tls: valueAt(spec, `${own}/tls`), where: { id: caller, pointer: `${own}/tls` }, isOwn: true };
  }
  return { tls: valueAt(spec, shared), where: { id: caller, pointer: shared }, isOwn: false };
}

function policyCell({ tls, where, isOwn }: Policy): Cell {
  const whose = isOwn ? "for this backend" : "client defaults";
  if (tls === undefined) return { text: "plain text", decidedBy: "App Mesh", where, missing: true };
  if (!isJsonObject(tls) || isHole(tls))
    return { text: `${valueWords(tls)} (${whose})`, decidedBy: "own", where };
  const enforce = tls["enforce"];
  const strict =
    enforce === undefined || enforce === true
      ? "enforced"
      : enforce === false
        ? "not enforced"
        : valueWords(enforce);
  const ports = tls["ports"];
  const limits = isJsonArray(ports) && ports.length > 0 ? `, ports ${valueWords(ports)}` : "";
  return { text: `TLS ${strict}${limits} (${whose})`, decidedBy: "own", where };
}

function modeCell(tls: Json | undefined, where: FieldPlace): Cell {
  if (tls === undefined) {
    return { text: DEFAULT_RULES.listenerTls.text, decidedBy: "App Mesh", where, missing: true };
  }
  const mode = valueAt(tls, "/mode");
  return { text: mode === undefined ? "no mode" : `TLS ${valueWords(mode)}`, decidedBy: "own", where };
}

function sourceCell({ tls, where }: Policy, pointer: string, missing: string): Cell {
  const [cell] = cellAt({ ...where, pointer: where.pointer + pointer }, valueAt(tls, pointer), missing);
  return cell ?? { text: missing, decidedBy: "App Mesh", where };
}

function cellAt(where: FieldPlace | undefined, value: Json | undefined, missing: string): readonly Cell[] {
  if (where === undefined) return [];
  if (value === undefined) return [{ text: missing, decidedBy: "App Mesh", where, missing: true }];
  return [{ text: sourceWords(value), decidedBy: "own", where }];
}

function trustCell(policy: Policy): Cell {
  const cell = sourceCell(policy, "/validation/trust", "no trust");
  const names = valueAt(policy.tls, "/validation/subjectAlternativeNames/match/exact");
  const whom = names === undefined ? DEFAULT_RULES.serverNames.text : valueWords(names);
  return { ...cell, text: `${cell.text}; name: ${whom}` };
}

/** `file /certs/ca.pem`, `ACM arn:…`, `SDS secret` */
function sourceWords(value: Json): string {
  if (isHole(value) || !isJsonObject(value)) return valueWords(value);
  const [[source, inner] = ["", undefined]] = Object.entries(value);
  const name = source === "file" ? "file" : source.toUpperCase();
  const [first] = isJsonObject(inner) ? Object.values(inner) : [];
  return first === undefined ? name : `${name} ${valueWords(first)}`;
}

/** What comes of client policy and listener TLS together (App Mesh user guide, TLS and mutual TLS). */
function fitOf(
  { call, nameOf, listener }: CallContext,
  { tls, isOwn }: Policy,
  server: Json | undefined,
): Verdict {
  const [client, callee] = [nameOf(call.caller ?? ""), nameOf(call.target ?? "")];
  const mode = server === undefined ? "DISABLED" : valueAt(server, "/mode");
  const port = valueAt(listener?.value, "/portMapping/port");
  const asks = asksForTls(tls, port);
  if (isHole(tls) || isHole(server) || typeof mode !== "string" || asks === undefined) {
    return { tone: "unknown", text: "A placeholder or a missing value leaves open whether both ends fit." };
  }
  if (asks === "no") {
    const why = tls === undefined ? "" : isOwn ? " on this port" : " on this port by its client defaults";
    return unusedTls(mode, `${client} does not use it${why}`, callee);
  }
  if (mode === "DISABLED") {
    return asks === "must"
      ? { tone: "fail", text: `${client} enforces TLS, ${callee} does not offer it: calls fail.` }
      : {
          tone: "warn",
          text: `${client} would use TLS, ${callee} does not offer it: calls go in plain text.`,
        };
  }
  const isMutual = valueAt(server, "/validation") !== undefined;
  if (isMutual && valueAt(tls, "/certificate") === undefined) {
    return { tone: "fail", text: `${callee} asks callers for a certificate, ${client} has none: TLS fails.` };
  }
  return { tone: "plain", text: `Calls use ${isMutual ? "mutual TLS" : "TLS"}.` };
}

/** What comes of calls without TLS. */
function unusedTls(mode: string, unused: string, callee: string): Verdict {
  if (mode === "STRICT") return { tone: "fail", text: `${callee} takes only TLS, ${unused}: calls fail.` };
  return mode === "DISABLED"
    ? { tone: "plain", text: "Calls go in plain text." }
    : { tone: "warn", text: `${callee} offers TLS, ${unused}: calls go in plain text.` };
}

/** Whether a client policy uses TLS for a port: must, may, or no; undefined where that cannot be told. */
function asksForTls(tls: Json | undefined, port: Json | undefined): "must" | "may" | "no" | undefined {
  if (tls === undefined) return "no";
  const ports = valueAt(tls, "/ports");
  if (isHole(ports) || (isJsonArray(ports) && ports.some(isHole))) return undefined;
  if (isJsonArray(ports) && ports.length > 0) {
    if (typeof port !== "number") return undefined;
    if (!ports.includes(port)) return "no";
  }
  const enforce = valueAt(tls, "/enforce");
  if (enforce === undefined || enforce === true) return "must";
  return enforce === false ? "may" : undefined;
}
