import { CATALOGUE } from "../../checks/catalogue.ts";
import type { Code } from "../../checks/problem-args.ts";
import { CODES } from "../../checks/rules.ts";
import { needsWhole, ownCodes, relatedCodes } from "../../checks/run-rules.ts";
import { severityOf } from "../../checks/severity-of.ts";
import type { Kind } from "../../model/kinds/kind.ts";

/** What the request check finds by the API model, before any of these is asked. */
const BY_MODEL: ReadonlySet<Code> = new Set<Code>([
  "MW101",
  "MW102",
  "MW103",
  "MW104",
  "MW105",
  "MW106",
  "MW107",
  "MW108",
  "MW109",
  "MW110",
]);

/**
 * "Applicable only for HTTP2 routes" (API reference, scheme) does not say that it is refused elsewhere: a file that
 * has it is taken here, and the designer tells of it.
 */
const TAKEN: ReadonlySet<Code> = new Set<Code>(["MW208"]);

/**
 * That a route's targets must speak its protocol is stated, but not who refuses it: Envoy did, and whether the
 * API did before it is open (aws-app-mesh-roadmap issue 82).
 */
const REFUSER_UNKNOWN: ReadonlySet<Code> = new Set<Code>(["MW402"]);

/**
 * The checks that the service is only inferred to refuse: a user whose files it would have taken can switch each
 * of them off.
 */
export const SWITCHABLE: readonly Code[] = CODES.filter(
  (code) =>
    severityOf(code) === "error" && (CATALOGUE[code].certainty === "inferred" || REFUSER_UNKNOWN.has(code)),
);

/** The checks of a kind that refuse a request beyond the API model; what is absent is told of elsewhere. */
export function apiCodes(kind: Kind): ApiCodes {
  let codes = byKind.get(kind);
  if (codes === undefined) {
    codes = {
      own: ownCodes(kind).filter(isRefused),
      related: relatedCodes(kind, { isWhole: true }).filter((code) => isRefused(code) && !needsWhole(code)),
    };
    byKind.set(kind, codes);
  }
  return codes;
}

export interface ApiCodes {
  /** That look at the resource alone. */
  readonly own: readonly Code[];
  /** That look at others too. */
  readonly related: readonly Code[];
}

const byKind = new Map<Kind, ApiCodes>();

function isRefused(code: Code): boolean {
  return severityOf(code) === "error" && !BY_MODEL.has(code) && !TAKEN.has(code);
}
