import type { Values } from "../../model/holes/fill-text.ts";
import { type Notice, type NoticeArgs, type NoticeCode, notice } from "../notice.ts";
import { placeAt } from "../source/source-text.ts";
import { type Tree, type TreeEntry, treeText } from "../source/tree.ts";
import { branch } from "./branch.ts";
import { conditionValue } from "./condition-value.ts";
import type { Answer, Call, Evaluator, Scope } from "./evaluator.ts";
import { expandLoops, hasLoop } from "./expand-loops.ts";
import { type Intrinsic, intrinsicOf } from "./intrinsic.ts";
import { join, select, split } from "./list-functions.ts";
import { findInMap, getAtt, importValue, ref } from "./look-up-functions.ts";
import { shortForm } from "./short-form.ts";
import { substitute } from "./substitute.ts";
import type { Template } from "./template.ts";
import { holeTree } from "./text-piece.ts";

/** The functions that can be worked out; a call of any other is a hole. */
const FUNCTIONS: ReadonlyMap<string, (call: Call) => Answer> = new Map([
  ["FindInMap", findInMap],
  ["GetAtt", getAtt],
  ["If", branch],
  ["ImportValue", importValue],
  ["Join", join],
  ["Ref", ref],
  ["Select", select],
  ["Split", split],
  ["Sub", substitute],
]);

/** Evaluations within evaluations, through all that refers to each other: templates of people need a dozen. */
const DEPTH_LIMIT = 400;

/** Text that CloudFormation replaces at deployment: `{{resolve:ssm:port}}`. */
const DYNAMIC_REFERENCE = /\{\{resolve:[^{}]+\}\}/;

/** What the templates of an import share. */
export interface Session {
  readonly values: Values;
  /** What one of the templates exports under a name. */
  readonly exported: (name: string) => Tree | undefined;
  /** How many evaluations are under way, each within the one before. */
  depth: number;
}

/** Evaluates one template, each part when it is asked for. */
export class Evaluation implements Evaluator {
  readonly template: Template;
  readonly values: Values;
  readonly resources: ReadonlyMap<string, TreeEntry>;
  readonly notices: Notice[] = [];
  readonly #session: Session;
  readonly #conditions: ReadonlyMap<string, Tree>;
  readonly #told = new Set<string>();
  readonly #settled = new Map<string, boolean | undefined>();
  readonly #found = new Map<string, Tree | undefined>();
  /** Keys that are being found right now. */
  readonly #open = new Set<string>();

  constructor(template: Template, session: Session) {
    this.template = template;
    this.values = session.values;
    this.#session = session;
    this.#conditions = new Map();
    this.resources = new Map();
    // The lists of loops speak of parameters and mappings only.
    const entries = expandLoops(this, template.resources);
    this.#conditions = new Map(expandLoops(this, template.conditions).map(({ key, value }) => [key, value]));
    this.resources = new Map(entries.map((entry) => [entry.key, entry]));
  }

  evaluate(tree: Tree, scope: Scope): Tree | undefined {
    if (this.#session.depth >= DEPTH_LIMIT) {
      this.note("reference-chain", tree.at, { limit: DEPTH_LIMIT });
      scope.use(tree);
      return holeTree(shortForm(tree), tree.at, this.values);
    }
    this.#session.depth += 1;
    const value = this.#evaluate(tree, scope);
    this.#session.depth -= 1;
    return value;
  }

  chooseBranch(tree: Tree, scope: Scope): Tree | undefined {
    let chosen: Tree | undefined = tree;
    for (;;) {
      const call: Intrinsic | undefined = chosen === undefined ? undefined : intrinsicOf(chosen);
      if (call?.name === "Ref" && treeText(call.arg) === "AWS::NoValue") {
        scope.use(chosen);
        return undefined;
      }
      const [condition, one, other]: readonly Tree[] =
        call?.name === "If" && call.arg.type === "list" ? call.arg.items : [];
      const name = treeText(condition);
      if (name === undefined || one === undefined || other === undefined) return chosen;
      const holds = this.holds(name, one.at);
      if (holds === undefined) this.note("branch-unsure", other.at, { condition: name });
      else this.note("branch-left-out", holds ? other.at : one.at, { condition: name, holds });
      scope.use(condition);
      scope.use(holds === false ? one : other);
      chosen = holds === false ? other : one;
    }
  }

  holds(condition: string, at: number): boolean | undefined {
    if (this.#settled.has(condition)) return this.#settled.get(condition);
    const tree = this.#conditions.get(condition);
    const key = `condition ${condition}`;
    if (tree === undefined) {
      this.note("reference-unknown", at, { reference: condition });
      return undefined;
    }
    if (this.#open.has(key)) {
      this.note("reference-cycle", at, { reference: condition });
      return undefined;
    }
    this.#open.add(key);
    const value = this.conditionAt(tree);
    this.#open.delete(key);
    this.#settled.set(condition, value);
    return value;
  }

  conditionAt(tree: Tree): boolean | undefined {
    if (this.#session.depth >= DEPTH_LIMIT) {
      this.note("reference-chain", tree.at, { limit: DEPTH_LIMIT });
      return undefined;
    }
    this.#session.depth += 1;
    const value = conditionValue(this, tree);
    this.#session.depth -= 1;
    return value;
  }

  imported(name: string): Tree | undefined {
    return this.#session.exported(name);
  }

  once(key: string, at: number, find: () => Tree | undefined): Tree | undefined {
    if (this.#found.has(key)) return this.#found.get(key);
    if (this.#open.has(key)) {
      this.note("reference-cycle", at, { reference: key });
      return undefined;
    }
    this.#open.add(key);
    const value = find();
    this.#open.delete(key);
    this.#found.set(key, value);
    return value;
  }

  note<C extends NoticeCode>(code: C, at: number, args: NoticeArgs[C]): void {
    const key = `${code} ${at}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.notices.push(notice(code, placeAt(this.template.source, at), args));
  }

  #evaluate(tree: Tree, scope: Scope): Tree | undefined {
    const call = intrinsicOf(tree);
    if (call !== undefined) return this.#call(call, tree, scope);
    const { at } = tree;
    if (tree.type === "list") {
      const items = tree.items.map((item) => this.evaluate(item, scope));
      return { type: "list", items: items.filter((item) => item !== undefined), at };
    }
    if (tree.type !== "map") return this.#withDynamicReference(tree);
    const given = hasLoop(tree.entries) ? expandLoops(this, tree.entries, scope) : tree.entries;
    const entries: TreeEntry[] = [];
    for (const entry of given) {
      // Members that a macro adds are not in the file: what asks for them is told as a field not read.
      if (entry.key === "Fn::Transform") continue;
      const value = this.evaluate(entry.value, scope);
      if (value !== undefined) entries.push({ key: entry.key, at: entry.at, value });
    }
    return { type: "map", entries, at };
  }

  #call({ name, arg }: Intrinsic, whole: Tree, scope: Scope): Tree | undefined {
    const answer = FUNCTIONS.get(name)?.({ evaluator: this, whole, arg, scope }) ?? "unknown";
    // A branch of an `If` is a part of the resource: its leaves are accounted for one by one.
    if (name !== "If" || answer === "unknown") scope.use(whole);
    if (answer === "removed") return undefined;
    return answer === "unknown"
      ? holeTree(shortForm(whole), whole.at, this.values)
      : this.#withDynamicReference(answer);
  }

  #withDynamicReference(tree: Tree): Tree {
    const text = tree.type === "scalar" ? tree.value : undefined;
    return typeof text === "string" && DYNAMIC_REFERENCE.test(text)
      ? holeTree(text, tree.at, this.values)
      : tree;
  }
}
