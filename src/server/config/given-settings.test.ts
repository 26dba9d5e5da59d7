import { describe, expect, it } from "vitest";
import { configOf } from "./config-of.ts";
import { givenSettings } from "./given-settings.ts";
import { parseConfig } from "./parse-config.ts";

function given(flags: Parameters<typeof givenSettings>[0], env: NodeJS.ProcessEnv = {}): unknown {
  const result = givenSettings(flags, env, "/work");
  return result.ok ? result.value : result.error;
}

describe("the sources of settings", () => {
  it("count in the order flag, variable, file, default", () => {
    const file = parseConfig('{"region":"cn-north-1","quotas":"aws","port":1,"maxBody":2048}', "/etc/c.json");
    const flagged = givenSettings(
      { port: "3", "log-level": "info" },
      { MESHWRIGHT_PORT: "2", MESHWRIGHT_QUOTAS: "none", MESHWRIGHT_LOG_LEVEL: "debug", MESHWRIGHT_HOST: "" },
      "/work",
    );
    if (!file.ok || !flagged.ok) throw new Error("both are right");
    expect(configOf(flagged.value, file.value)).toMatchObject({
      port: 3,
      logLevel: "info",
      quotas: "none",
      region: "cn-north-1",
      maxBody: 2048,
      account: "123456789012",
      host: undefined,
    });
  });

  it("join their targets; of one name the flag holds, then the variable, then the file", () => {
    const file = parseConfig(
      '{"region":"eu-west-1","targets":{"a":{"endpoint":"http://file"},"d":{"endpoint":"http://file"}}}',
      "/etc/c.json",
    );
    const flagged = givenSettings(
      { target: ["c=http://flag,region=us-west-2,profile=p", "b=http://flag/"] },
      { MESHWRIGHT_TARGETS: " a=http://env  c=http://env b=http://env " },
      "/work",
    );
    if (!file.ok || !flagged.ok) throw new Error("both are right");
    expect(configOf(flagged.value, file.value).targets).toEqual([
      { name: "a", endpoint: "http://env", region: "eu-west-1" },
      { name: "b", endpoint: "http://flag", region: "eu-west-1" },
      { name: "c", endpoint: "http://flag", region: "us-west-2", profile: "p" },
      { name: "d", endpoint: "http://file", region: "eu-west-1" },
    ]);
  });

  it("name a target of AWS by its region", () => {
    expect(given({ target: "prod=eu-west-1,roleArn=arn:aws:iam::123456789012:role/mesh" })).toEqual({
      targets: [
        {
          name: "prod",
          endpoint: "https://appmesh.eu-west-1.amazonaws.com",
          region: "eu-west-1",
          roleArn: "arn:aws:iam::123456789012:role/mesh",
        },
      ],
    });
  });

  it("give paths from where the program runs", () => {
    expect(given({ data: "d" }, { MESHWRIGHT_CONFIG: "c.json" })).toEqual({
      dataDirectory: "/work/d",
      configFile: "/work/c.json",
    });
  });

  it.each<[Parameters<typeof givenSettings>[0], NodeJS.ProcessEnv, string]>([
    [{ port: "1e3" }, {}, "--port expects a whole number from 0 to 65535, but is 1e3."],
    [
      {},
      { MESHWRIGHT_MAX_DEPTH: "15" },
      "MESHWRIGHT_MAX_DEPTH expects a whole number from 16 to 1000, but is 15.",
    ],
    [{ quotas: "some" }, {}, "--quotas expects one of none, aws, but is some."],
    [{ account: "12" }, {}, "--account expects an account number of 12 digits, as text, but is 12."],
    [{ data: "" }, {}, "--data expects a value."],
    [{ target: "x" }, {}, "--target expects NAME=URL or NAME=REGION"],
    [{ target: "a b=http://x" }, {}, "--target expects a target name of letters"],
    [{ target: "embedded=http://x" }, {}, '"embedded" is the control plane here'],
    [{ target: "a=http://x,colour=red" }, {}, "--target a expects NAME=URL"],
    [
      { target: "a=http://x,region=US" },
      {},
      "--target a: region expects a region such as us-east-1, but is US.",
    ],
    [{}, { MESHWRIGHT_TARGETS: "a=http://u:secret@x" }, "MESHWRIGHT_TARGETS a expects an http or https URL"],
  ])("are told where they are wrong: %j %j", (flags, env, message) => {
    expect(given(flags, env)).toContain(message);
    expect(given(flags, env)).not.toContain("secret");
  });
});
