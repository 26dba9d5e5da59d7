import { expect } from "vitest";
import type { JsonObject } from "../../../lib/json.ts";
import { KINDS, type Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import type { OperationName } from "../../../model/schema/operations.generated.ts";
import type { ExceptionCode } from "../../api-error.ts";
import type { Context } from "../../context.ts";
import { type InProcessClient, inProcessClient } from "../../in-process-client.ts";
import { SAMPLES } from "../samples.ts";

/** Asks a control plane, and says what it expected where the answer is another. */
export class Probe {
  readonly context: Context;
  readonly #client: InProcessClient;

  constructor(context: Context) {
    this.context = context;
    this.#client = inProcessClient(context);
  }

  /** Makes one resource of each kind: the samples. */
  async createSamples(): Promise<void> {
    for (const kind of KINDS) await this.create(kind);
  }

  /** Creates the sample of a kind, or a variant of it; gives the answer. */
  create(kind: Kind, over: JsonObject = {}): Promise<JsonObject> {
    const { names, spec } = SAMPLES[kind];
    return this.done(kindDefinition(kind).operations.create, { ...names, spec, ...over });
  }

  /** Deletes the samples that come after a kind, which stand in the way of its own deletion. */
  async clearAfter(kind: Kind): Promise<void> {
    for (const other of [...KINDS].reverse()) {
      if (other === kind) return;
      await this.done(kindDefinition(other).operations.delete, SAMPLES[other].names);
    }
  }

  /** The answer to a request that must succeed. */
  async done(operation: OperationName, input: JsonObject): Promise<JsonObject> {
    const result = await this.#client(operation, input);
    if (!result.ok) throw new Error(`${operation}: ${result.error.code} ${result.error.message}`);
    return result.value;
  }

  /** Asks for what must be refused with that exception; `words` stand in its message. */
  async refused(
    operation: OperationName,
    input: JsonObject,
    code: ExceptionCode,
    words: string | RegExp = "",
  ): Promise<void> {
    const result = await this.#client(operation, input);
    if (result.ok) throw new Error(`${operation} was not refused`);
    expect(result.error.code, result.error.message).toBe(code);
    if (words instanceof RegExp) expect(result.error.message).toMatch(words);
    else expect(result.error.message).toContain(words);
  }

  /** The spec of a resource as describe answers it. */
  async specOf(kind: Kind, names: JsonObject = SAMPLES[kind].names): Promise<JsonObject> {
    return (await this.done(kindDefinition(kind).operations.describe, names))["spec"] as JsonObject;
  }
}
