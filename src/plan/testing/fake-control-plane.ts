import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../lib/json.ts";
import { jsonEqual } from "../../lib/json-equal.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { type Design, emptyDesign } from "../../model/design/design.ts";
import { isKind, KINDS, type Kind } from "../../model/kinds/kind.ts";
import { kindDefinition } from "../../model/kinds/registry.ts";
import { idOf, type Ref, type ResourceId, refOf, siblingRef } from "../../model/reference/ref.ts";
import { OPERATIONS, type OperationName } from "../../model/schema/operations.generated.ts";
import { validateShape } from "../../model/schema/validate-shape.ts";
import { brokenRule } from "../../model/testing/strict-rules.ts";
import type { ApiClient, ApiError } from "../client.ts";

interface Stored {
  readonly spec: JsonObject;
  readonly version: number;
  /** When it was created: one that is created again is another one. */
  readonly born: number;
  readonly tags: ReadonlyMap<string, Json>;
}

const ACCOUNT = "111122223333";

/**
 * A tiny App Mesh API for tests of plans, as strict as the service is known or thought to have been: every
 * request must match its shape, and every write must leave a state that `strict-rules.ts` accepts.
 */
export class FakeControlPlane {
  readonly stored = new Map<ResourceId, Stored>();
  /** Every call that wrote or was to write, in order. */
  readonly writes: string[] = [];
  /** Called before each operation is carried out: to answer an error instead, or to interfere. */
  before: ((operation: OperationName, input: JsonObject) => ApiError | undefined) | undefined;
  /** Called after an operation succeeded: its answer is lost where this gives an error. */
  after: ((operation: OperationName, input: JsonObject) => ApiError | undefined) | undefined;
  /** Called after every write that succeeded. */
  onWrite: (() => void) | undefined;
  pageSize = 2;
  private clock = 1_600_000_000;

  constructor(design: Design = emptyDesign()) {
    for (const [id, { spec, tags }] of design.resources) {
      this.stored.set(id, { spec, version: 1, born: 0, tags: tagMap(tags ?? []) });
    }
  }

  /** What it holds, as a design. */
  get design(): Design {
    const design = emptyDesign();
    for (const [id, { spec, tags }] of this.stored) {
      const list = [...tags].map(([key, value]) => ({ key, value }));
      design.resources.set(id, list.length === 0 ? { spec } : { spec, tags: list });
    }
    return design;
  }

  readonly client: ApiClient = async (operation, input) => {
    // A turn of the event loop, so that concurrent steps do interleave.
    await Promise.resolve();
    const { verb, input: shape } = OPERATIONS[operation];
    const writes = !["Describe", "List", "ListTags"].includes(verb);
    if (writes) this.writes.push(operation);
    const failure = this.before?.(operation, input);
    if (failure !== undefined) return err(failure);
    const [violation] = validateShape(shape, input);
    if (violation !== undefined) return bad("BadRequestException", 400, JSON.stringify(violation));
    const answer = this.run(operation, input);
    if (answer.ok && writes) this.onWrite?.();
    const lost = answer.ok ? this.after?.(operation, input) : undefined;
    return lost === undefined ? answer : err(lost);
  };

  private run(operation: OperationName, input: JsonObject): Result<JsonObject, ApiError> {
    const { verb } = OPERATIONS[operation];
    if (verb === "Tag" || verb === "Untag" || verb === "ListTags") return this.tags(verb, input);
    const kind = kindOf(operation);
    if (verb === "List") return this.list(kind, input);
    const ref = refIn(kind, input);
    const id = idOf(ref);
    const stored = this.stored.get(id);
    switch (verb) {
      case "Describe":
        return stored === undefined ? notFound(id) : ok(this.answer(ref, stored));
      case "Create": {
        if (stored !== undefined) return bad("ConflictException", 409, `${id} exists`);
        const { spec, tags } = input;
        return this.write(ref, {
          spec: filled(isJsonObject(spec) ? spec : {}),
          version: 1,
          born: this.clock++,
          tags: tagMap(isJsonArray(tags) ? tags : []),
        });
      }
      case "Update": {
        if (stored === undefined) return notFound(id);
        const { spec } = input;
        const next = filled(isJsonObject(spec) ? spec : {});
        return this.write(ref, {
          spec: next,
          version: stored.version + 1,
          born: stored.born,
          tags: stored.tags,
        });
      }
      case "Delete":
        return stored === undefined ? notFound(id) : this.write(ref, undefined);
    }
  }

  private write(ref: Ref, next: Stored | undefined): Result<JsonObject, ApiError> {
    const id = idOf(ref);
    const before = this.stored.get(id);
    const specs = new Map([...this.stored].map(([key, { spec }]) => [key, spec]));
    if (next === undefined) specs.delete(id);
    else specs.set(id, next.spec);
    const broken = brokenRule(specs);
    if (broken !== undefined) {
      return next === undefined
        ? bad("ResourceInUseException", 409, broken)
        : bad("BadRequestException", 400, broken);
    }
    if (next === undefined) this.stored.delete(id);
    else this.stored.set(id, next);
    return ok(this.answer(ref, next ?? (before as Stored)));
  }

  private answer(ref: Ref, { spec, version, born }: Stored): JsonObject {
    const { nameMember, parent } = kindDefinition(ref.kind);
    const now = this.clock++ + 0.25;
    return {
      meshName: ref.mesh,
      ...(parent === undefined ? {} : { [parent.member]: ref.parent ?? "" }),
      [nameMember]: ref.name,
      metadata: {
        arn: arnOf(ref),
        version,
        uid: `${idOf(ref)} ${born}`,
        createdAt: now,
        lastUpdatedAt: now,
        meshOwner: ACCOUNT,
        resourceOwner: ACCOUNT,
      },
      spec: ref.kind === "virtualNode" ? { backends: [], ...spec } : spec,
      status: { status: "ACTIVE" },
    };
  }

  private list(kind: Kind, input: JsonObject): Result<JsonObject, ApiError> {
    const { nameMember, listMember, parent } = kindDefinition(kind);
    const within = parent === undefined ? undefined : input[parent.member];
    const refs = [...this.stored.keys()]
      .sort()
      .map(refOf)
      .filter((ref) => ref.kind === kind && (kind === "mesh" || ref.mesh === input["meshName"]))
      .filter((ref) => ref.parent === within);
    return this.page(
      refs.map((ref) => ({ [nameMember]: ref.name, arn: arnOf(ref) })),
      listMember,
      input,
    );
  }

  private page(rows: JsonObject[], member: string, input: JsonObject): Result<JsonObject, ApiError> {
    const start = Number(input["nextToken"] ?? 0);
    const end = start + this.pageSize;
    return ok({ [member]: rows.slice(start, end), ...(end < rows.length ? { nextToken: String(end) } : {}) });
  }

  private tags(verb: "Tag" | "Untag" | "ListTags", input: JsonObject): Result<JsonObject, ApiError> {
    const arn = input["resourceArn"];
    const found = [...this.stored].find(([id]) => arnOf(refOf(id)) === arn);
    if (found === undefined) return notFound(String(arn));
    const [id, stored] = found;
    if (verb === "ListTags") {
      return this.page(
        [...stored.tags].map(([key, value]) => ({ key, value })),
        "tags",
        input,
      );
    }
    const tags = new Map(stored.tags);
    if (verb === "Tag")
      for (const [key, value] of tagMap(input["tags"] as readonly Json[])) tags.set(key, value);
    else for (const key of input["tagKeys"] as readonly string[]) tags.delete(key);
    if (tags.size > 50) return bad("TooManyTagsException", 400, "more than 50 tags");
    this.stored.set(id, { ...stored, tags });
    return ok({});
  }

  /** Whether it holds the same as the other, tags included and versions aside. */
  holds(design: Design): boolean {
    const own = this.design.resources;
    return (
      own.size === design.resources.size &&
      [...own].every(([id, r]) => jsonEqual(r, design.resources.get(id)))
    );
  }
}

function kindOf(operation: OperationName): Kind {
  const kind = KINDS.find((candidate) =>
    Object.values(kindDefinition(candidate).operations).includes(operation),
  );
  if (kind === undefined || !isKind(kind)) throw new Error(`no kind for ${operation}`);
  return kind;
}

function refIn(kind: Kind, input: JsonObject): Ref {
  const { nameMember, parent } = kindDefinition(kind);
  const mesh = String(input["meshName"]);
  const owner = input["meshOwner"];
  const base: Ref = { kind: "mesh", mesh, ...(typeof owner === "string" ? { owner } : {}), name: mesh };
  if (kind === "mesh") return base;
  return siblingRef(
    base,
    kind,
    String(input[nameMember]),
    parent === undefined ? undefined : String(input[parent.member]),
  );
}

function arnOf(ref: Ref): string {
  return `arn:aws:appmesh:us-east-1:${ACCOUNT}:${idOf(ref)}`;
}

/** As the service: a health check without a port is shown with its listener's. */
function filled(spec: JsonObject): JsonObject {
  const { listeners } = spec;
  if (!isJsonArray(listeners)) return spec;
  return {
    ...spec,
    listeners: listeners.map((listener) => {
      if (!isJsonObject(listener)) return listener;
      const { healthCheck, portMapping } = listener;
      if (!isJsonObject(healthCheck) || !isJsonObject(portMapping)) return listener;
      return { ...listener, healthCheck: { port: portMapping["port"] ?? null, ...healthCheck } };
    }),
  };
}

function tagMap(tags: readonly Json[]): Map<string, Json> {
  return new Map(tags.filter(isJsonObject).map(({ key, value }) => [String(key), value ?? ""] as const));
}

function notFound(id: string): Result<JsonObject, ApiError> {
  return bad("NotFoundException", 404, `${id} is not present`);
}

function bad(code: string, status: number, message: string): Result<JsonObject, ApiError> {
  return err({ code, status, message });
}
