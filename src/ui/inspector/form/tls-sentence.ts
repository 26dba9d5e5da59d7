import { isJsonArray, isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt } from "../../../lib/json-pointer.ts";
import { leafWords, oneOf, wordsAt } from "./value-words.ts";

const MODES: Readonly<Record<string, string>> = {
  STRICT: "Callers must use TLS",
  PERMISSIVE: "Callers may use TLS or plain text",
  DISABLED: "Callers use plain text; the certificate below is not used",
};

const SOURCES: Readonly<Record<string, string>> = {
  acm: "AWS Certificate Manager",
  file: "files in the Envoy container",
  sds: "the secret discovery service",
};

/** `Callers must use TLS; the certificate comes from AWS Certificate Manager; they show one of their own.` */
export function tlsSentence(value: Json | undefined): string {
  if (value === undefined) return "";
  const mode = wordsAt(value, "/mode");
  const certificate = sourceOf(valueAt(value, "/certificate"));
  const asks = valueAt(value, "/validation") !== undefined && mode !== "DISABLED";
  return sentence([
    MODES[mode] ?? (mode === "" ? "No mode is chosen yet" : `The mode is ${mode}`),
    certificate === "" || mode === "DISABLED" ? "" : `the certificate comes from ${certificate}`,
    asks ? `callers show a certificate of their own${namesIn(valueAt(value, "/validation"))}` : "",
  ]);
}

/** `Calls must use TLS; certificates are accepted that files in the Envoy container vouch for.` */
export function clientTlsSentence(value: Json | undefined): string {
  if (value === undefined) return "";
  const enforce = valueAt(value, "/enforce");
  const ports = valueAt(value, "/ports");
  const where = isJsonArray(ports) && ports.length > 0 ? ` to port ${oneOf(ports.map(leafWords))}` : "";
  const trust = sourceOf(valueAt(value, "/validation/trust"));
  const own = sourceOf(valueAt(value, "/certificate"));
  return sentence([
    // API model: enforced unless it says false.
    enforce === false ? `Calls${where} may use TLS or plain text` : `Calls${where} must use TLS`,
    trust === "" ? "" : `trust comes from ${trust}${namesIn(valueAt(value, "/validation"))}`,
    own === "" ? "" : `the caller shows a certificate from ${own}`,
  ]);
}

function sourceOf(value: Json | undefined): string {
  const [member] = isJsonObject(value) ? Object.keys(value) : [];
  return member === undefined ? "" : (SOURCES[member] ?? member);
}

function namesIn(validation: Json | undefined): string {
  const names = valueAt(validation, "/subjectAlternativeNames/match/exact");
  return isJsonArray(names) && names.length > 0 ? ` for ${oneOf(names.map(leafWords))}` : "";
}

function sentence(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== "").join("; ")}.`;
}
