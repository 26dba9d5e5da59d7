import type { Severity } from "./problem.ts";
import type { Code } from "./problem-args.ts";

/** One row of the catalogue of checks. `docs/checks.md` has a section for each code. */
export interface CatalogueEntry {
  /** For people, without the particulars: `Value out of range`. */
  readonly title: string;
  /** What the check means unless a profile says otherwise; rules never state it. */
  readonly severity: Severity;
  /** `verified` by running or reading, `stated` by the source, or `inferred` from how AWS services behave. */
  readonly certainty: "verified" | "stated" | "inferred";
  /** Who says so. */
  readonly source: string;
}

const MODEL = "App Mesh API model 2019-01-25";
const CONTROLLER = "AWS App Mesh controller for Kubernetes, validating webhook";

/** Every code that a check can give. */
export const CATALOGUE: { readonly [C in Code]: CatalogueEntry } = {
  MW101: { title: "Required member missing", severity: "error", certainty: "verified", source: MODEL },
  MW102: {
    title: "Member unknown to App Mesh",
    severity: "warning",
    certainty: "verified",
    source: "AWS CLI: Unknown parameter in spec",
  },
  MW103: { title: "Value of the wrong type", severity: "error", certainty: "verified", source: MODEL },
  MW104: { title: "Number out of range", severity: "error", certainty: "stated", source: MODEL },
  MW105: { title: "Text too short or too long", severity: "error", certainty: "stated", source: MODEL },
  MW106: { title: "Too few or too many entries", severity: "error", certainty: "stated", source: MODEL },
  MW107: { title: "Characters that are not allowed", severity: "error", certainty: "stated", source: MODEL },
  MW108: { title: "Value not among the allowed ones", severity: "error", certainty: "stated", source: MODEL },
  MW109: {
    title: "Not exactly one choice",
    severity: "error",
    certainty: "verified",
    source: `${MODEL}, unions; AWS CLI: Invalid number of parameters set for tagged union`,
  },
  MW110: {
    title: "Placeholder without a value",
    severity: "info",
    certainty: "verified",
    source: "Meshwright",
  },
  MW111: {
    title: "Not exactly one route type",
    severity: "error",
    certainty: "stated",
    source: `${MODEL}, RouteSpec: Specify one route type`,
  },
  MW112: {
    title: "Not exactly one gateway route type",
    severity: "error",
    certainty: "stated",
    source: `${CONTROLLER}: Found multiple types in GatewayRoute Spec`,
  },
  MW113: { title: "Not exactly one path match", severity: "error", certainty: "stated", source: CONTROLLER },
  MW114: {
    title: "Not exactly one hostname match",
    severity: "error",
    certainty: "stated",
    source: CONTROLLER,
  },
  MW115: {
    title: "Not exactly one prefix rewrite",
    severity: "error",
    certainty: "stated",
    source: CONTROLLER,
  },
  MW116: {
    title: "Prefix and path in one match",
    severity: "error",
    certainty: "stated",
    source: `${CONTROLLER}; AWS CDK`,
  },
  MW117: {
    title: "Listener without service discovery",
    severity: "error",
    certainty: "stated",
    source:
      "App Mesh API reference, VirtualNodeSpec: If you specify a listener, then you must specify service discovery information",
  },
  MW118: {
    title: "Service discovery without a listener",
    severity: "error",
    certainty: "stated",
    source:
      "BadRequestException: Service Discovery can't be set without a listener (terraform-provider-aws#13337)",
  },
  MW119: {
    title: "Tag key given twice",
    severity: "error",
    certainty: "inferred",
    source: "TagResource of the App Mesh API: a key has one value",
  },
};

/** The codes in order. */
export const CODES = Object.keys(CATALOGUE).sort() as readonly Code[];
