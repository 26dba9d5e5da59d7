import { timingSafeEqual } from "node:crypto";
import { err, ok, type Result } from "../../../lib/result.ts";
import type { AccessKey, AccessKeys } from "../access-key.ts";
import { type Authorization, parseAuthorization } from "./authorization.ts";
import { expectedSignature, sha256 } from "./expected-signature.ts";
import type { SignedRequest } from "./signed-request.ts";

/** Why a signed request is not let in, in the words of AWS. */
export interface SignatureProblem {
  readonly code:
    | "IncompleteSignatureException"
    | "InvalidSignatureException"
    | "MissingAuthenticationTokenException"
    | "UnrecognizedClientException";
  readonly message: string;
}

interface Terms {
  readonly keys: AccessKeys;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Regions that a signature may be for. */
  readonly regions: readonly string[];
}

const SERVICE = "appmesh";
/** How far a client's clock may be off, in milliseconds. */
const SKEW = 5 * 60_000;
/** What the signature of an unknown key is compared with, so that it takes as long as that of a known one. */
const NO_SECRET = "x".repeat(40);

/**
 * Who signed this request (AWS Signature Version 4, in the header): the form of the header, its scope, its date
 * (five minutes are allowed for clocks), that host and date are signed, the hash of the body, and the signature.
 */
export function verifyRequest(request: SignedRequest, terms: Terms): Result<AccessKey, SignatureProblem> {
  const { headers } = request;
  const authorization = parseAuthorization(headers.get("authorization") ?? "");
  if (authorization === undefined) {
    return err({
      code: "IncompleteSignatureException",
      message:
        "The Authorization header is not of the form AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=….",
    });
  }
  const time = headers.get("x-amz-date") ?? "";
  const fault = scopeFault(authorization, terms.regions) ?? timeFault(authorization, time, terms.now);
  if (fault !== undefined) return invalid(fault);
  const unsigned = unsignedHeader(authorization, headers);
  if (unsigned !== undefined)
    return invalid(`'${unsigned}' must be a 'SignedHeader' in the AWS Authorization.`);
  if (headers.get("x-amz-security-token") !== null) {
    return err({
      code: "UnrecognizedClientException",
      message:
        "The security token included in the request is invalid. This server has keys without session tokens: unset AWS_SESSION_TOKEN.",
    });
  }
  const declared = headers.get("x-amz-content-sha256");
  if (declared !== null && declared !== sha256(request.body)) {
    return invalid("The value of x-amz-content-sha256 is not the hash of the body.");
  }
  const key = terms.keys.get(authorization.accessKeyId);
  const expected = expectedSignature(request, authorization, key?.secretAccessKey ?? NO_SECRET, time);
  const isEqual = timingSafeEqual(Buffer.from(expected), Buffer.from(authorization.signature));
  if (key === undefined) {
    return err({
      code: "UnrecognizedClientException",
      message: "The security token included in the request is invalid.",
    });
  }
  if (isEqual) return ok(key);
  return invalid(
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  );
}

function invalid(message: string): Result<never, SignatureProblem> {
  return err({ code: "InvalidSignatureException", message });
}

function scopeFault(
  { region, service, terminator }: Authorization,
  regions: readonly string[],
): string | undefined {
  if (!regions.includes(region)) {
    return `Credential should be scoped to a valid region, not '${region}'. It is ${regions.join(" or ")}.`;
  }
  if (service !== SERVICE) return `Credential should be scoped to correct service: '${SERVICE}'.`;
  if (terminator !== "aws4_request") {
    return `Credential should be scoped with a valid terminator: 'aws4_request', not '${terminator}'.`;
  }
  return undefined;
}

function timeFault({ date }: Authorization, time: string, now: number): string | undefined {
  const signed = timeOf(time);
  if (Number.isNaN(signed)) {
    return `Date must be in ISO-8601 'basic format'. Got '${time}'. See http://en.wikipedia.org/wiki/ISO_8601`;
  }
  if (!time.startsWith(date)) {
    return `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${time.slice(0, 8)}', from '${time}'.`;
  }
  if (signed < now - SKEW) {
    return `Signature expired: ${time} is now earlier than ${basic(now - SKEW)} (${basic(now)} - 5 min.)`;
  }
  if (signed > now + SKEW) {
    return `Signature not yet current: ${time} is still later than ${basic(now + SKEW)} (${basic(now)} + 5 min.)`;
  }
  return undefined;
}

/** Milliseconds since 1970 of `20261123T101112Z`. */
function timeOf(time: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(time);
  if (match === null) return Number.NaN;
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

function basic(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** A header that says what the request is and that somebody between could change. */
function unsignedHeader(
  { signedHeaders }: Authorization,
  headers: SignedRequest["headers"],
): string | undefined {
  const wanted = ["host", "x-amz-date"];
  if (headers.get("x-amz-content-sha256") !== null) wanted.push("x-amz-content-sha256");
  return wanted.find((name) => !signedHeaders.includes(name));
}
