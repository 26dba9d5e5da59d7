import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../model/testing/property-runs.ts";
import { readValues } from "./read-values.ts";

function read(path: string, text: string) {
  const result = readValues({ path, bytes: new TextEncoder().encode(text) });
  return result.ok ? Object.fromEntries(result.value) : result.error;
}

describe("a file of values", () => {
  it.each([
    ["a JSON object", "dev.json", '{ "ENV": "dev", "PORT": 8080, "TLS": true, "NONE": null }'],
    ["a YAML map", "dev.yaml", "# for dev\nENV: dev\nPORT: 8080\nTLS: true\nNONE:\n"],
    ["an .env file", ".env", "# for dev\nexport ENV='dev'\n\nPORT=8080 # http\r\nTLS=true"],
    ["tfvars", "dev.tfvars", 'ENV  = "dev"\nPORT = 8080\nTLS  = true // on'.replace(" // on", "")],
    [
      "parameters of CloudFormation",
      "parameters.json",
      '[{"ParameterKey":"ENV","ParameterValue":"dev"},{"ParameterKey":"PORT","ParameterValue":"8080"},{"ParameterKey":"TLS","ParameterValue":"true"}]',
    ],
    ["parameters of CodePipeline", "dev.json", '{"Parameters":{"ENV":"dev","PORT":"8080","TLS":"true"}}'],
  ])("%s", (_, path, text) => {
    expect(read(path, text)).toEqual({ ENV: "dev", PORT: "8080", TLS: "true" });
  });

  it("names members of members by their path, and keeps lists as JSON", () => {
    expect(read("values.yaml", "image:\n  tag: v1\n  ports: [80, 81]\nempty: {}\n")).toEqual({
      "image.tag": "v1",
      "image.ports": "[80,81]",
      empty: "{}",
    });
    expect(read("a.tfvars", 'zones = ["a", "b"]\nname = "say \\"hi\\" # no comment" # comment')).toEqual({
      zones: '["a", "b"]',
      name: 'say "hi" # no comment',
    });
  });

  it("an empty one gives no value", () => {
    expect([read("a.env", ""), read("b.yaml", "# nothing\n")]).toEqual([{}, {}]);
  });

  it("says where a file is none", () => {
    expect(read("a.json", '{ "a": }')).toEqual([expect.stringMatching(/^a\.json:1:8: error: .*JSON/)]);
    expect(read("a.yaml", "a: [1")).toEqual([expect.stringMatching(/^a\.yaml:\d+:\d+: error: .*YAML/)]);
    expect(read("a.yaml", "- 1")).toEqual([expect.stringContaining("a.yaml:1:1: error: A file of values")]);
    expect(read("a.tfvars", 'a = 1\nzones = [\n  "x"\n]')).toEqual([
      expect.stringContaining("a.tfvars:2:1: error: Expected VAR=VALUE on one line"),
      expect.stringContaining("a.tfvars:3:1"),
      expect.stringContaining("a.tfvars:4:1"),
    ]);
    expect(readValues({ path: "a", bytes: new Uint8Array([0xff, 0x00, 0x80]) })).toMatchObject({ ok: false });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `A=${text}`),
        ),
        (text) => {
          readValues({ path: "a", bytes: new TextEncoder().encode(text) });
        },
      ),
      propertyRuns(300),
    );
  });
});
