import { err, ok, type Result } from "../../lib/result.ts";
import type { ConfiguredTarget } from "./config.ts";
import { readUrl } from "./read-url.ts";
import { REGION } from "./settings.ts";
import { awsEndpoint, TARGET_RULES, targetNameFault } from "./target-rules.ts";

/** A target whose region may be left to the setting of the server. */
export type GivenTarget = Omit<ConfiguredTarget, "region"> & { readonly region?: string };

const FORM = "NAME=URL or NAME=REGION, with ,region=R ,profile=P ,roleArn=ARN as wanted";

/** Reads a target of the command line: `staging=https://mesh.example.com,region=eu-west-1,profile=ops`. */
export function parseTarget(text: string): Result<GivenTarget, string> {
  const equals = text.indexOf("=");
  if (equals < 0) return err(`expects ${FORM}`);
  const name = text.slice(0, equals);
  const fault = targetNameFault(name);
  if (fault !== undefined) return err(`expects ${fault.expected}, but ${fault.actual}`);
  const [address = "", ...options] = text.slice(equals + 1).split(",");
  const members: Record<string, string> = {};
  for (const option of options) {
    const at = option.indexOf("=");
    const key = at < 0 ? option : option.slice(0, at);
    const value = at < 0 ? "" : option.slice(at + 1);
    if (!isOption(key) || key in members) return err(`${name} expects ${FORM}`);
    const { pattern, expected } = TARGET_RULES[key];
    if (!pattern.test(value)) return err(`${name}: ${key} expects ${expected}, but is ${value}`);
    members[key] = value;
  }
  if (REGION.pattern.test(address)) {
    return ok({ name, endpoint: awsEndpoint(address), region: address, ...members });
  }
  const endpoint = readUrl(address);
  if (!endpoint.ok)
    return err(`${name} expects ${endpoint.error.expected}, or a region, but ${endpoint.error.actual}`);
  return ok({ name, endpoint: endpoint.value, ...members });
}

function isOption(key: string): key is keyof typeof TARGET_RULES {
  return Object.hasOwn(TARGET_RULES, key);
}
