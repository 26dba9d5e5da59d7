import { describe, expect, it } from "vitest";
import { configOf } from "./config-of.ts";
import { configProblemText } from "./config-problem.ts";
import { namesOfSetting } from "./names-of-setting.ts";
import { parseConfig } from "./parse-config.ts";
import { DEFAULT_CONFIG, SETTING_NAMES } from "./settings.ts";

const MEMBERS = SETTING_NAMES.flatMap((name) => namesOfSetting(name).member ?? []);

function problems(text: string): string[] {
  const result = parseConfig(text, "c.json");
  return result.ok ? [] : result.error.map(configProblemText);
}

describe("a configuration", () => {
  it("may be empty, and then says what holds without one", () => {
    expect(parseConfig("{}", "c.json")).toEqual({ ok: true, value: {} });
    expect(configOf({}, {})).toEqual(DEFAULT_CONFIG);
  });

  it("gives account, region and targets sorted by name; a target's region is ours unless it says its own", () => {
    const text = JSON.stringify({
      account: "210987654321",
      region: "eu-west-1",
      targets: {
        staging: { endpoint: "https://staging.example.com/mesh/", region: "us-west-2", profile: "ops" },
        prod: { region: "cn-north-1", roleArn: "arn:aws-cn:iam::123456789012:role/ops/mesh" },
        "dev.1": { endpoint: "http://localhost:5000" },
      },
    });
    const given = parseConfig(text, "c.json");
    expect(given.ok && configOf({}, given.value)).toEqual({
      ...DEFAULT_CONFIG,
      account: "210987654321",
      region: "eu-west-1",
      targets: [
        { name: "dev.1", endpoint: "http://localhost:5000", region: "eu-west-1" },
        {
          name: "prod",
          endpoint: "https://appmesh.cn-north-1.amazonaws.com.cn",
          region: "cn-north-1",
          roleArn: "arn:aws-cn:iam::123456789012:role/ops/mesh",
        },
        {
          name: "staging",
          endpoint: "https://staging.example.com/mesh",
          region: "us-west-2",
          profile: "ops",
        },
      ],
    });
  });

  it("has every problem told with its place and what was expected", () => {
    const text = `{
  "account": 123,
  "regoin": "us-east-1",
  "targets": {
    "a b": { "endpoint": "ftp://x" },
    "embedded": { "endpoint": "http://x" },
    "c": { "region": "US" },
    "d": []
  }
}`;
    expect(problems(text)).toEqual([
      `c.json:3:3 /regoin: expected one of ${["$schema", ...MEMBERS].join(", ")}, but is not known`,
      "c.json:2:14 /account: expected an account number of 12 digits, as text, but is 123",
      'c.json:5:12 /targets/a b: expected a target name of letters, digits, dots, hyphens and underscores (at most 63), but is "a b"',
      'c.json:5:26 /targets/a b/endpoint: expected an http or https URL without user, query and fragment, but is "ftp://x"',
      'c.json:6:17 /targets/embedded: expected another name, but "embedded" is the control plane here',
      'c.json:7:22 /targets/c/region: expected a region such as us-east-1, but is "US"',
      "c.json:8:10 /targets/d: expected an object, but is []",
      "c.json:8:10 /targets/d/endpoint: expected an http or https URL without user, query and fragment, or a region, but is missing",
    ]);
  });

  it.each([
    ["https://user:secret@example.com", "it holds a user"],
    ["https://:secret@example.com", "it holds a user"],
    ["https://user:secret@example.com:99999", "but is not one"],
    ["https://example.com/?token=secret", 'but is "https://example.com/?..."'],
  ])("never repeats what may be secret in a URL: %s", (endpoint, told) => {
    const [problem] = problems(JSON.stringify({ targets: { t: { endpoint } } }));
    expect(problem).toContain(told);
    expect(problem).not.toContain("secret");
  });

  it("may begin with a byte order mark, as Windows editors write it", () => {
    expect(parseConfig("\ufeff{}", "c.json")).toEqual({ ok: true, value: {} });
  });

  it("must be JSON", () => {
    expect(problems('{\n  "account": }')).toEqual([
      "c.json:2:14: expected valid JSON, but here it is not: value expected",
    ]);
    expect(problems("")).toHaveLength(1);
    expect(problems("[]")[0]).toContain("expected an object");
    expect(problems('{"region":"us-east-1","region":"us-east-1"}')[0]).toContain("given twice");
  });
});
