import { compareText } from "../../lib/compare-text.ts";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { ok, type Result } from "../../lib/result.ts";
import type { Design } from "../../model/design/design.ts";
import { refOf } from "../../model/reference/ref.ts";
import { writeMeshJson } from "../mesh-json/write.ts";
import { HostMask } from "./host-mask.ts";
import { designOfMeshJson } from "./share-design.ts";
import type { ShareProblem } from "./share-envelope.ts";

export const MASKED_KINDS = ["account", "certificate", "host", "path"] as const;
export type MaskedKind = (typeof MASKED_KINDS)[number];

/** One original that does not leave, and what stands for it. */
export interface Masked {
  readonly kind: MaskedKind;
  readonly from: string;
  readonly to: string;
}

export interface MaskedDesign {
  readonly design: Design;
  readonly masked: readonly Masked[];
}

/**
 * The design with other account ids, certificate ids of ARNs, host names (those with a dot) and certificate paths. The
 * same original gives the same mask everywhere (a virtual service and the hostname that it is called by stay one), in
 * names, specs, values, notes and tags; no original is left anywhere. Same design, same masks. Where resources were
 * read from is left out, as in every file.
 */
export function maskDesign(design: Design): Result<MaskedDesign, ShareProblem> {
  const file = JSON.parse(writeMeshJson(design).text) as Json;
  const found = new Found();
  for (const id of design.resources.keys()) {
    const { kind, name } = refOf(id);
    if (kind === "virtualService") found.host(name);
  }
  found.walk(file, "");
  const hosts = new HostMask(found.hosts, JSON.stringify(file));
  const masks = found.masks(JSON.stringify(file), hosts);
  const rest = masks.toSorted((a, b) => b.from.length - a.from.length || compareText(a.from, b.from));
  const text = JSON.stringify(replaced(file, rest, hosts));
  const read = designOfMeshJson(text);
  return read.ok ? ok({ design: read.value, masked: masks }) : read;
}

const ACCOUNT = /(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g;
const CERTIFICATE = /arn:[\w-]*:acm(?:-pca)?:[^:\s]*:[^:\s]*:(certificate(?:-authority)?\/)([^\s"',;]+)/g;
const CERTIFICATE_FILE = /^(?:file:\/\/)?[\w./\\: -]*\.(?:pem|crt|cer|key|p12|pfx|jks|der|csr)$/i;
const SHORT = 12;
/** Members whose texts are paths, and members whose texts are hosts, in whatever depth below them. */
const PATHS = new Set(["certificateChain", "privateKey"]);
const HOSTS = new Set(["hostname", "namespaceName", "subjectAlternativeNames", "virtualServiceName"]);
const HOST = /[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+/g;
const PLACEHOLDER = /\$\{[^}]*\}|\{\{.*?\}\}/;
const URL_HOST = /\b[a-z][a-z0-9+.-]*:\/\/([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)/g;

/** What a design holds that shall not leave. */
class Found {
  readonly #accounts = new Set<string>();
  readonly #certificates = new Set<string>();
  readonly #hosts = new Set<string>();
  readonly #paths = new Set<string>();

  get hosts(): Iterable<string> {
    return this.#hosts;
  }

  /** Takes in the hosts that a text holds, between its placeholders. */
  host(text: string): void {
    for (const part of text.split(PLACEHOLDER)) {
      for (const [name] of part.matchAll(HOST)) this.#hosts.add(name);
    }
  }

  /** `under` is the member of `PATHS` or `HOSTS` that the value stands below, else the member itself. */
  walk(value: Json, under: string): void {
    if (isJsonArray(value)) for (const item of value) this.walk(item, under);
    else if (isJsonObject(value)) {
      const service = cloudMapService(value);
      if (service !== undefined) this.#hosts.add(`${service.serviceName}.${service.namespaceName}`);
      for (const [member, item] of Object.entries(value)) {
        this.#text(member, "");
        const keeps = HOSTS.has(under) || PATHS.has(under) || under === "valueSets";
        this.walk(item, keeps ? under : member);
      }
    } else if (typeof value === "string") this.#text(value, under);
    else if (typeof value === "number") this.#text(String(value), "");
  }

  #text(text: string, under: string): void {
    for (const [account] of text.matchAll(ACCOUNT)) this.#accounts.add(account);
    for (const [, type = "", id = ""] of text.matchAll(CERTIFICATE)) {
      // A short id is found by what stands before it: elsewhere such letters mean something else.
      this.#certificates.add(id.length < SHORT ? type + id : id);
    }
    for (const [, host] of text.matchAll(URL_HOST)) if (host !== undefined) this.host(host);
    if (CERTIFICATE_FILE.test(text) || (PATHS.has(under) && text.includes("/"))) this.#paths.add(text);
    else if (HOSTS.has(under) || (under === "valueSets" && /\.[A-Za-z]{2,}$/.test(text))) this.host(text);
  }

  /** The originals with their masks; `text` is the whole design, in which no mask may stand already. */
  masks(text: string, hosts: HostMask): Masked[] {
    const free = (make: (count: number) => string): (() => string) => {
      let count = 0;
      return () => {
        do count += 1;
        while (text.includes(make(count)));
        return make(count);
      };
    };
    const account = free((count) => String(100_000_000_000 + count));
    const certificate = free((count) => `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`);
    const path = free((count) => `/masked/file-${count}.pem`);
    const named = (kind: MaskedKind, from: Iterable<string>, to: (from: string) => string): Masked[] =>
      [...from].sort(compareText).map((each) => ({ kind, from: each, to: to(each) }));
    return [
      ...named("account", this.#accounts, account),
      ...named("certificate", this.#certificates, (from) => (/^.*\//.exec(from)?.[0] ?? "") + certificate()),
      ...named("host", hosts.names, (name) => hosts.mask(name)),
      ...named("path", this.#paths, path),
    ];
  }
}

/** The service and the namespace of a Cloud Map block: together they are the host by which others call. */
function cloudMapService({ serviceName, namespaceName }: JsonObject) {
  const isBoth = typeof serviceName === "string" && typeof namespaceName === "string";
  return isBoth && serviceName !== "" && namespaceName !== "" ? { serviceName, namespaceName } : undefined;
}

/** The value with every original replaced, in texts, numbers and names of members; the longest original first. */
function replaced(value: Json, masks: readonly Masked[], hosts: HostMask): Json {
  const maskOf = new Map(masks.map(({ from, to }) => [from, to]));
  const any = new RegExp(masks.map(({ from }) => from.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"), "g");
  const textOf = (text: string): string =>
    masks.length === 0 ? text : text.replace(any, (from) => maskOf.get(from) ?? from);
  const masked = (each: Json): Json => {
    if (isJsonArray(each)) return each.map(masked);
    if (isJsonObject(each)) {
      const service = cloudMapService(each);
      const names =
        service === undefined
          ? {}
          : {
              serviceName: hosts.mask(service.serviceName),
              namespaceName: hosts.mask(service.namespaceName),
            };
      const members = Object.entries(each).map(([member, item]) => [textOf(member), masked(item)]);
      return { ...Object.fromEntries(members), ...names };
    }
    if (typeof each === "string") return textOf(each);
    if (typeof each !== "number") return each;
    const text = textOf(String(each));
    return text === String(each) ? each : Number(text);
  };
  return masked(value);
}
