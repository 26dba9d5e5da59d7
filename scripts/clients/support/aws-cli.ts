import { spawnSync } from "node:child_process";

/** True where the AWS CLI (`aws`) is on this machine. */
export const awsInstalled = spawnSync("aws", ["--version"], { stdio: "ignore" }).status === 0;

/** True where it must be: tests that would be skipped fail instead. */
export const awsRequired = process.env["REQUIRE_AWS_CLI"] === "1";

if (!awsInstalled && !awsRequired) {
  process.stderr.write("The AWS CLI (`aws`) is not on this machine: its tests are skipped.\n");
}

/** What the AWS CLI needs around it: credentials that no account has, and a home folder of its own. */
export function awsEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env["PATH"] ?? "",
    HOME: home,
    AWS_ACCESS_KEY_ID: "testing",
    AWS_SECRET_ACCESS_KEY: "testing",
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_PAGER: "",
  };
}
