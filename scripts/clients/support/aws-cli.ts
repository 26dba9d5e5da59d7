import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { isInstalled } from "./required.ts";

/** True where the AWS CLI (`aws`) is on this machine. */
export const awsInstalled = isInstalled("The AWS CLI (`aws`)", "aws", ["--version"]);

/** What the AWS CLI and boto3 need around them: credentials that no account has, and a home folder of their own. */
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

export interface AwsAnswer {
  readonly output: string;
  /** 254 from version 2 of the CLI, 255 from version 1, where the service refuses. */
  readonly code: number;
  readonly error: string;
}

const run = promisify(execFile);

/** Runs `aws appmesh …` in `folder` against an endpoint. */
export async function awsAppmesh(folder: string, url: string, args: readonly string[]): Promise<AwsAnswer> {
  try {
    const { stdout } = await run("aws", ["appmesh", ...args, "--endpoint-url", url, "--output", "json"], {
      cwd: folder,
      env: awsEnvironment(folder),
    });
    return { output: stdout, code: 0, error: "" };
  } catch (reason) {
    const { code, stderr, stdout } = reason as { code: number; stderr: string; stdout: string };
    return { output: stdout, code, error: stderr };
  }
}
