import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { ElkExtendedEdge, ElkNode } from "elkjs";

interface ElkAnswer {
  readonly milliseconds: number;
  readonly edges: readonly ElkExtendedEdge[];
}

const CHILD = fileURLToPath(new URL("./elk-child.ts", import.meta.url));

/** Runs elk in a process of its own, which is ended after a time. */
export class ElkRunner {
  readonly #cut: number;
  #child: ChildProcess | undefined;

  /** `cut` is in milliseconds. */
  constructor(cut: number) {
    this.#cut = cut;
  }

  /** CPU time and routed edges; undefined where elk was not done in time. */
  layout(graph: ElkNode): Promise<ElkAnswer | undefined> {
    const child = this.#child ?? fork(CHILD, { execArgv: process.execArgv });
    this.#child = child;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.end();
        resolve(undefined);
      }, this.#cut);
      const done = (answer: () => void): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        answer();
      };
      child.on("message", (answer: ElkAnswer) => done(() => resolve(answer)));
      child.on("error", (error) => done(() => reject(error)));
      child.send(graph);
    });
  }

  end(): void {
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}
