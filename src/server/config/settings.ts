import { SWITCHABLE } from "../../control-plane/rules/api-codes.ts";
import type { Config } from "./config.ts";

/** What a setting takes. Texts of flags and variables, and members of the file, are read by the same rule. */
type SettingRule =
  | { readonly is: "number"; readonly from: number; readonly to: number; readonly whole: boolean }
  | { readonly is: "choice"; readonly of: readonly string[] }
  | { readonly is: "text"; readonly pattern: RegExp; readonly expected: string }
  /** Relative to where the program runs, or to the folder of the configuration file that names it. */
  | { readonly is: "path" }
  | { readonly is: "url" }
  | { readonly is: "targets" };

/** One setting: its names in all sources come from its flag (`names-of-setting.ts`). */
export interface Setting {
  /** Without the hyphens before it. */
  readonly flag: string;
  /** What stands for the value in help: `N`, `DIR`. */
  readonly value: string;
  readonly rule: SettingRule;
  /** Why the configuration file cannot hold it, where it cannot: it is found by it. */
  readonly notInFile?: true;
  /** What holds where no source says it, in words, where that is no plain value. */
  readonly otherwise?: string;
  readonly meaning: string;
}

/** Settings that say where the others are found; everything else is in the configuration. */
export type PlaceSetting = "dataDirectory" | "configFile";
export type SettingName = PlaceSetting | keyof Config;

const DAY = 24 * 3600;

export const REGION = { pattern: /^[a-z]{2,}(-[a-z0-9]+)+$/, expected: "a region such as us-east-1" };

/** Every setting of the server, in the order of help and documentation. The one source of their names and rules. */
export const SETTINGS: Readonly<Record<SettingName, Setting>> = {
  port: {
    flag: "port",
    value: "N",
    rule: { is: "number", from: 0, to: 65_535, whole: true },
    meaning: "port to listen on; 0 takes any free one",
  },
  host: {
    flag: "host",
    value: "H",
    rule: { is: "text", pattern: /^[A-Za-z0-9.:_-]+$/, expected: "an address or host name" },
    otherwise: "the loopback addresses",
    meaning: "listen on this address; one that is not loopback wants access keys",
  },
  publicUrl: {
    flag: "public-url",
    value: "URL",
    rule: { is: "url" },
    otherwise: "none",
    meaning:
      "where clients reach the server through a proxy, such as https://mesh.example.com; it wants access keys",
  },
  accessKeys: {
    flag: "access-keys",
    value: "FILE",
    rule: { is: "path" },
    otherwise: "no login",
    meaning: "JSON file of the access keys that may sign in and sign requests",
  },
  dataDirectory: {
    flag: "data",
    value: "DIR",
    rule: { is: "path" },
    notInFile: true,
    otherwise: "$XDG_DATA_HOME/meshwright, else ~/.local/share/meshwright",
    meaning: "where the control plane keeps its data",
  },
  configFile: {
    flag: "config",
    value: "FILE",
    rule: { is: "path" },
    notInFile: true,
    otherwise: "meshwright.config.json in the data directory, if there is one",
    meaning: "configuration file",
  },
  storage: {
    flag: "storage",
    value: "S",
    rule: { is: "choice", of: ["disk", "memory"] },
    meaning: "where resources are kept; in memory they last until the server stops",
  },
  logLevel: {
    flag: "log-level",
    value: "L",
    rule: { is: "choice", of: ["silent", "fatal", "error", "warn", "info", "debug", "trace"] },
    meaning: "what is logged to standard error, as lines of JSON",
  },
  account: {
    flag: "account",
    value: "ID",
    rule: { is: "text", pattern: /^\d{12}$/, expected: "an account number of 12 digits, as text" },
    meaning: "account that owns every resource here",
  },
  region: {
    flag: "region",
    value: "R",
    rule: { is: "text", ...REGION },
    meaning: "region of the API here; the partition of ARNs follows from it (cn-… is aws-cn)",
  },
  quotas: {
    flag: "quotas",
    value: "Q",
    rule: { is: "choice", of: ["none", "aws"] },
    meaning: "aws refuses what exceeds the default quotas of App Mesh",
  },
  rulesOff: {
    flag: "rules-off",
    value: "CODES",
    rule: {
      is: "text",
      pattern: new RegExp(`^((${SWITCHABLE.join("|")})(,(${SWITCHABLE.join("|")}))*)?$`),
      expected: `codes among ${SWITCHABLE.join(", ")}, separated by commas`,
    },
    otherwise: "none",
    meaning: `checks that refuse nothing here, separated by commas: among ${SWITCHABLE.join(", ")}`,
  },
  targets: {
    flag: "target",
    value: "NAME=URL",
    rule: { is: "targets" },
    otherwise: "none",
    meaning:
      "an App Mesh endpoint to apply to, as NAME=URL or NAME=REGION (the service of AWS there), each with " +
      ",region=R ,profile=P ,roleArn=ARN after it; may be given again; the variable separates targets with spaces",
  },
  targetTimeout: {
    flag: "target-timeout",
    value: "S",
    rule: { is: "number", from: 0.1, to: 900, whole: false },
    meaning: "seconds until a target must have answered, repeated tries and all",
  },
  sessionTime: {
    flag: "session-time",
    value: "S",
    rule: { is: "number", from: 1, to: 30 * DAY, whole: false },
    meaning: "seconds until a browser must sign in again",
  },
  maxBody: {
    flag: "max-body",
    value: "N",
    rule: { is: "number", from: 1024, to: 1 << 30, whole: true },
    meaning: "largest body of a request to the API, in bytes",
  },
  maxDepth: {
    flag: "max-depth",
    value: "N",
    rule: { is: "number", from: 16, to: 1000, whole: true },
    meaning: "deepest nesting of objects and lists in a body",
  },
  maxHeaders: {
    flag: "max-headers",
    value: "N",
    rule: { is: "number", from: 2048, to: 1 << 20, whole: true },
    meaning: "largest head of a request (its line and headers), in bytes",
  },
  headersTimeout: {
    flag: "headers-timeout",
    value: "S",
    rule: { is: "number", from: 0.1, to: 3600, whole: false },
    meaning: "seconds in which a client must have sent the head of a request",
  },
  requestTimeout: {
    flag: "request-timeout",
    value: "S",
    rule: { is: "number", from: 0.1, to: 3600, whole: false },
    meaning: "seconds in which a client must have sent a whole request",
  },
  maxConnections: {
    flag: "max-connections",
    value: "N",
    rule: { is: "number", from: 1, to: 100_000, whole: true },
    meaning: "connections at one time; what is beyond them is closed",
  },
};

/** What holds where no source says otherwise. */
export const DEFAULT_CONFIG: Config = {
  port: 4747,
  host: undefined,
  publicUrl: undefined,
  accessKeys: undefined,
  storage: "disk",
  logLevel: "warn",
  account: "123456789012",
  region: "us-east-1",
  quotas: "none",
  rulesOff: "",
  targets: [],
  targetTimeout: 30,
  sessionTime: 12 * 3600,
  maxBody: 4 * 1024 * 1024,
  maxDepth: 100,
  maxHeaders: 16 * 1024,
  headersTimeout: 10,
  requestTimeout: 60,
  maxConnections: 1000,
};

/** The names of all settings, in the order of the table. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];
