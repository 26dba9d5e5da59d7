import { resourcePathOf } from "../../../model/reference/resource-path.ts";
import { notice } from "../../notice.ts";
import { placeAt, type SourceText } from "../../source/source-text.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { givenValue } from "../evaluate/given-value.ts";
import type { Scope } from "../evaluate/scope.ts";
import { Lazy, Unknown, unknownOf, type Value } from "../evaluate/value.ts";
import { kindOfType } from "../mapping/resource-types.ts";
import { refOfNames } from "../resource/ref-of-names.ts";
import { attributeIn, type Body } from "../syntax/body.ts";
import { expressionText } from "../syntax/expression.ts";
import { type BlockInstances, instancesOf } from "./instances-of.ts";
import { joinFolders } from "./module-folder.ts";
import { INSTANCE_LIMIT, type ReadContext } from "./read-context.ts";
import { localSource, type PlacedBlock, type TerraformModule } from "./terraform-module.ts";

/** Modules call each other no deeper than this. */
const DEPTH_LIMIT = 32;

/** A module with its inputs: what names stand for in it. Each value is evaluated once, when asked for. */
export class ModuleInstance {
  readonly module: TerraformModule;
  readonly scope: Scope;
  readonly #context: ReadContext;
  readonly #inputs: ((name: string) => Value | undefined) | undefined;
  readonly #depth: number;
  readonly #known = new Map<string, Value | typeof RUNNING>();
  readonly #children = new Map<string, readonly ModuleInstance[] | undefined>();

  /** `inputs`: what the call of the module gives; undefined for a module that none calls. */
  constructor(
    module: TerraformModule,
    context: ReadContext,
    inputs?: (name: string) => Value | undefined,
    depth = 0,
  ) {
    this.module = module;
    this.#context = context;
    this.#inputs = inputs;
    this.#depth = depth;
    this.scope = {
      lookup: (name) => this.#lookup(name),
      given: (expression) => this.#given(expression),
      budget: context.budget,
    };
  }

  /** The instances of a resource or call; how many there are is told by who reads them. */
  instances({ block }: PlacedBlock): BlockInstances {
    return instancesOf(block, this.scope, INSTANCE_LIMIT);
  }

  /** The instances of a module that is called by that name; undefined where its files are not there. */
  children(name: string): readonly ModuleInstance[] | undefined {
    if (!this.#children.has(name)) this.#children.set(name, this.#makeChildren(name));
    return this.#children.get(name);
  }

  #makeChildren(name: string): readonly ModuleInstance[] | undefined {
    const call = this.module.calls.get(name);
    const source = call === undefined ? undefined : localSource(call.block);
    if (call === undefined || source === undefined || this.#depth >= DEPTH_LIMIT) return undefined;
    const module = this.#context.modules.get(joinFolders(this.module.folder, source));
    if (module === undefined) return undefined;
    return this.instances(call).instances.map(({ scope }) => {
      const known = new Map<string, Value>();
      const inputs = (input: string): Value | undefined => {
        const expression = attributeIn(call.block.body, input);
        if (expression === undefined) return undefined;
        const value = known.get(input) ?? evaluate(expression, scope);
        known.set(input, value);
        return value;
      };
      return new ModuleInstance(module, this.#context, inputs, this.#depth + 1);
    });
  }

  #lookup(name: string): Value | undefined {
    switch (name) {
      case "var":
        return new Lazy("var", (variable) => this.#once(`var.${variable}`, () => this.#variable(variable)));
      case "local":
        return new Lazy("local", (local) => this.#once(`local.${local}`, () => this.#local(local)));
      case "module":
        return new Lazy("module", (called) => this.#once(`module.${called}`, () => this.#called(called)));
      case "data":
        return new Lazy("data", (type) => this.#resourceType("data.", type));
      default:
        return this.module.resources.has(name) ? this.#resourceType("", name) : undefined;
    }
  }

  /** Evaluates once; a value that depends on itself is unknown, and told. */
  #once(address: string, make: () => Value | undefined): Value {
    const known = this.#known.get(address);
    if (known === RUNNING) {
      this.#tellCycle(address);
      return unknownOf(address);
    }
    if (known !== undefined) return known;
    this.#known.set(address, RUNNING);
    const value = make() ?? this.#given(address) ?? unknownOf(address);
    this.#known.set(address, value);
    return value;
  }

  #variable(name: string): Value | undefined {
    const block = this.module.variables.get(name);
    const typeExpression = block === undefined ? undefined : attributeIn(block.body, "type");
    const type = typeExpression === undefined ? "" : expressionText(typeExpression).replace(/^"|"$/g, "");
    if (this.#inputs !== undefined) {
      const input = this.#inputs(name);
      if (input !== undefined) return input;
    } else {
      const text = own(this.#context.values, `var.${name}`) ?? own(this.#context.values, name);
      if (text !== undefined) return givenValue(text, type);
      const fromFile = this.module.given.get(name);
      if (fromFile !== undefined) return evaluate(fromFile, this.scope);
    }
    const otherwise = block === undefined ? undefined : attributeIn(block.body, "default");
    return otherwise === undefined ? undefined : evaluate(otherwise, this.scope);
  }

  #local(name: string): Value | undefined {
    const local = this.module.locals.get(name);
    return local === undefined ? undefined : evaluate(local.expression, this.scope);
  }

  #called(name: string): Value | undefined {
    const call = this.module.calls.get(name);
    const children = this.children(name);
    if (call === undefined || children === undefined) return undefined;
    const { by, instances, unknown } = this.instances(call);
    const made = children.map((child) => new Lazy(`module.${name}`, (output) => child.#output(name, output)));
    if (by === "one") return made[0];
    if (by === "count") return made;
    if (unknown !== undefined) return undefined;
    return new Map(instances.map(({ key }, index) => [String(key), made[index] ?? null]));
  }

  #output(call: string, name: string): Value {
    const block = this.module.outputs.get(name);
    const expression = block === undefined ? undefined : attributeIn(block.body, "value");
    const address = `module.${call}.${name}`;
    if (expression === undefined) return unknownOf(address);
    return this.#once(`output.${name}`, () => evaluate(expression, this.scope));
  }

  #resourceType(prefix: "" | "data.", type: string): Value {
    const blocks = (prefix === "" ? this.module.resources : this.module.data).get(type);
    return new Lazy(`${prefix}${type}`, (name) => {
      const address = `${prefix}${type}.${name}`;
      const placed = blocks?.get(name);
      return this.#once(address, () =>
        placed === undefined
          ? new Lazy(address, (attribute) => unknownOf(`${address}.${attribute}`))
          : this.#resource(address, type, placed),
      );
    });
  }

  #resource(address: string, type: string, placed: PlacedBlock): Value | undefined {
    const { by, instances, unknown } = this.instances(placed);
    const made = instances.map(({ key, scope }) => {
      const own = by === "one" ? address : `${address}[${JSON.stringify(key)}]`;
      return new Lazy(own, (attribute) =>
        this.#once(`${own}.${attribute}`, () =>
          this.#attribute(own, type, placed.block.body, scope, attribute),
        ),
      );
    });
    if (by === "one") return made[0];
    if (by === "count") return made;
    // Which instance is meant cannot be known: the whole expression is a hole.
    if (unknown !== undefined) return undefined;
    return new Map(instances.map(({ key }, index) => [String(key), made[index] ?? null]));
  }

  /** An attribute that the file sets, or that the provider makes of such attributes. */
  #attribute(address: string, type: string, body: Body, scope: Scope, name: string): Value | undefined {
    const expression = attributeIn(body, name);
    if (expression !== undefined) return evaluate(expression, scope);
    const kind = kindOfType(type);
    // The id of a mesh is its name; that of all others is a uid.
    if (kind === "mesh" && name === "id") return this.#attribute(address, type, body, scope, "name");
    if (kind === undefined || name !== "arn") return undefined;
    const text = (member: string): string | undefined => {
      const value = attributeIn(body, member);
      const found = value === undefined ? undefined : evaluate(value, scope);
      return found instanceof Unknown ? found.text : typeof found === "string" ? found : undefined;
    };
    const ref = refOfNames(kind, text);
    return ref === undefined
      ? undefined
      : new Unknown(`arn:aws:appmesh:\${${address}.region}:\${${address}.account}:${resourcePathOf(ref)}`);
  }

  #given(expression: string): Value | undefined {
    const text = own(this.#context.values, expression);
    return text === undefined ? undefined : givenValue(text, "");
  }

  #tellCycle(address: string): void {
    const place = this.#placeOf(address);
    const at = place === undefined ? { file: this.module.folder } : placeAt(place.source, place.at);
    this.#context.notices.push(notice("terraform-cycle", at, { address }));
  }

  #placeOf(address: string): { readonly source: SourceText; readonly at: number } | undefined {
    const [first = "", second = ""] = address.split(/[.[]/);
    const local = first === "local" ? this.module.locals.get(second) : undefined;
    if (local !== undefined) return { source: local.source, at: local.expression.at };
    const placed = this.module.resources.get(first)?.get(second) ?? this.module.calls.get(second);
    return placed === undefined ? undefined : { source: placed.source, at: placed.block.at };
  }
}

const RUNNING = Symbol("running");

function own(values: { readonly [name: string]: string }, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
