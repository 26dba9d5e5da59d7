import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { awsEnvironment } from "./aws-cli.ts";
import { isInstalled } from "./required.ts";

/** True where Python is on this machine with boto3. */
export const boto3Installed = isInstalled("Python with boto3", "python3", ["-c", "import boto3"]);

export interface BotoError {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** Of the exception that boto3 raises. */
  readonly class: string;
}

type Answer = { readonly ok: Record<string, unknown> } | { readonly error: BotoError };

/** boto3's client in a process of its own. */
export class Boto3 {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #errors = "";

  /** `unchecked`: boto3 sends what it would refuse itself. */
  constructor(url: string, home: string, { unchecked = false } = {}) {
    const bridge = fileURLToPath(new URL("boto3_bridge.py", import.meta.url));
    this.#process = spawn("python3", [bridge, url, ...(unchecked ? ["unchecked"] : [])], {
      env: awsEnvironment(home),
    });
    this.#process.stderr.on("data", (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** The answer to a call that must succeed, or an error that says what boto3 raised. */
  async done(call: string, params: object = {}): Promise<Record<string, unknown>> {
    const answer = await this.#ask({ call, params });
    if ("error" in answer) throw new Error(`${call}: ${answer.error.code} ${answer.error.message}`);
    return answer.ok;
  }

  /** What boto3 raises at a call that must fail. */
  async refused(call: string, params: object = {}): Promise<BotoError> {
    const answer = await this.#ask({ call, params });
    if ("ok" in answer) throw new Error(`${call} was not refused`);
    return answer.error;
  }

  /** All pages that the paginator of a list gives. */
  async pages(list: string, params: object, size: number): Promise<readonly Record<string, unknown>[]> {
    const answer = await this.#ask({ pages: list, params, size });
    if ("error" in answer) throw new Error(`${list}: ${answer.error.code} ${answer.error.message}`);
    return answer.ok["pages"] as Record<string, unknown>[];
  }

  close(): void {
    this.#process.stdin.end();
  }

  async #ask(request: object): Promise<Answer> {
    this.#process.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(`boto3 ended: ${this.#errors}`);
    return JSON.parse(value) as Answer;
  }
}
