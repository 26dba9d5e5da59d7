import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../../../model/testing/property-runs.ts";
import { Sha256 } from "../../proxy/sha256.ts";
import { parseAuthorization } from "./authorization.ts";
import { expectedSignature } from "./expected-signature.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const TIME = "20150830T123600Z";

function signatureOf(
  method: string,
  target: string,
  headers: Record<string, string>,
  service: string,
  body = "",
): string {
  const authorization = {
    accessKeyId: "AKIDEXAMPLE",
    date: "20150830",
    region: "us-east-1",
    service,
    terminator: "aws4_request",
    signedHeaders: Object.keys(headers).sort(),
  };
  const request = { method, target, headers: new Headers(headers), body: Buffer.from(body) };
  return expectedSignature(request, authorization, SECRET, TIME);
}

const VECTOR = { host: "example.amazonaws.com", "x-amz-date": TIME };

describe("the signature of a request", () => {
  it.each<[string, string, string, Record<string, string>, string, string]>([
    [
      "get-vanilla",
      "GET",
      "/",
      VECTOR,
      "service",
      "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
    ],
    [
      "get-vanilla-query-order-key-case",
      "GET",
      "/?Param2=value2&Param1=value1",
      VECTOR,
      "service",
      "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    ],
    [
      "get-header-value-trim",
      "GET",
      "/",
      { ...VECTOR, "my-header1": " value1", "my-header2": ' "a   b   c"' },
      "service",
      "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
    ],
    [
      "post-vanilla",
      "POST",
      "/",
      VECTOR,
      "service",
      "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
    ],
    [
      "the example of the IAM documentation",
      "GET",
      "/?Action=ListUsers&Version=2010-05-08",
      {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
        host: "iam.amazonaws.com",
        "x-amz-date": TIME,
      },
      "iam",
      "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
    ],
  ])("is that of AWS's test vector %s", (_name, method, target, headers, service, signature) => {
    expect(signatureOf(method, target, headers, service)).toBe(signature);
  });

  it("is that of the signer of the AWS SDKs, whatever names, query and body hold", async () => {
    const strict = (text: string): string =>
      encodeURIComponent(text).replace(
        /[!'()*]/g,
        (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
      );
    const signer = new SignatureV4({
      service: "appmesh",
      region: "us-east-1",
      credentials: { accessKeyId: "AKIDEXAMPLE", secretAccessKey: SECRET },
      sha256: Sha256,
    });
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.dictionary(text, text, { maxKeys: 4 }),
        text,
        async (names, query, body) => {
          const path = `/v20190125/${names
            .filter((name) => !/^\.+$/.test(name))
            .map(strict)
            .join("/")}`;
          const signed = await signer.sign(
            { method: "PUT", protocol: "http:", hostname: "h", path, query, headers: { host: "h" }, body },
            { signingDate: new Date("2015-08-30T12:36:00Z") },
          );
          const search = Object.entries(query)
            .map((pair) => pair.map(strict).join("="))
            .join("&");
          const authorization = parseAuthorization(signed.headers["authorization"] ?? "");
          if (authorization === undefined) throw new Error("the header is well formed");
          const target = search === "" ? path : `${path}?${search}`;
          const request = {
            method: "PUT",
            target,
            headers: new Headers(signed.headers),
            body: Buffer.from(body),
          };
          expect(expectedSignature(request, authorization, SECRET, TIME)).toBe(authorization.signature);
        },
      ),
      propertyRuns(),
    );
  });
});
