import { memberWords } from "../../../checks/member-words.ts";
import type { Kind } from "../../../model/kinds/kind.ts";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { memberShape } from "../../../model/schema/member-shape.ts";
import type { Shape, StructureShape } from "../../../model/schema/shape.ts";
import { SHAPES } from "../../../model/schema/shapes.generated.ts";
import { defaultTextOf } from "../../../traffic/default-rules.ts";
import { CHOICES, type MemberChoice, ORDER } from "./choices.ts";
import {
  type Branch,
  type Control,
  type FormNode,
  isLeaf,
  type ListControl,
  type Present,
} from "./form-node.ts";
import { leafControl } from "./leaf-control.ts";
import type { MemberText } from "./member-text.ts";
import { textOfMember } from "./member-texts.ts";

const forms = new Map<Kind, FormNode>();

/** The form of a kind's spec, made from the API model once. */
export function formOf(kind: Kind): FormNode {
  let form = forms.get(kind);
  if (form === undefined) {
    const { title, specShape } = kindDefinition(kind);
    form = {
      steps: ["spec"],
      path: "",
      shape: specShape,
      label: title,
      required: true,
      open: true,
      control: { type: "structure", present: "page", children: childrenOf(specShape, "", 0) },
    };
    forms.set(kind, form);
  }
  return form;
}

/** The way from a shape through members: forced ones first, then through structures of one member. */
interface Chain {
  readonly steps: readonly string[];
  readonly path: string;
  readonly shape: string;
  readonly required: boolean;
  /** What the table says of each step, first to last. */
  readonly texts: readonly MemberText[];
  readonly last: string;
}

function chainFrom(owner: string, members: readonly string[], path: string): Chain {
  const steps: string[] = [];
  const texts: MemberText[] = [];
  let [shape, required, at] = [owner, true, path];
  const wanted = [...members];
  for (;;) {
    const structure = shapeOf(shape);
    const only = wanted.shift() ?? onlyMember(shape, structure);
    if (only === undefined || structure.type !== "structure") break;
    steps.push(only);
    texts.push(textOfMember(shape, only));
    required &&= structure.required.includes(only);
    at = at === "" ? only : `${at}.${only}`;
    shape = structure.members[only] ?? shape;
  }
  return { steps, path: at, shape, required, texts, last: steps.at(-1) ?? "" };
}

function onlyMember(name: string, shape: Shape): string | undefined {
  if (shape.type !== "structure" || CHOICES[name] !== undefined) return undefined;
  const members = Object.keys(shape.members);
  return members.length === 1 ? members[0] : undefined;
}

function memberNode(owner: string, member: string, path: string, depth: number): FormNode {
  const chain = chainFrom(owner, [member], path);
  const text: MemberText = Object.assign({}, ...[...chain.texts].reverse());
  return node(chain, text, text.label ?? memberWords(member), controlOf(chain, text, depth));
}

function node(chain: Chain, text: MemberText, label: string, control: Control): FormNode {
  const { steps, path, shape, required } = chain;
  return {
    steps,
    path,
    shape,
    label,
    ...(text.help === undefined ? {} : { help: text.help }),
    ...(text.fallback === undefined ? {} : { fallback: text.fallback }),
    ...(text.hint === undefined ? {} : { hint: text.hint }),
    required,
    open: text.open === true,
    control,
  };
}

function branchOf(
  owner: string,
  dotted: string,
  label: string | undefined,
  path: string,
  depth: number,
): Branch {
  const members = dotted.split(".");
  const chain = chainFrom(owner, members, path);
  const text: MemberText = { ...Object.assign({}, ...chain.texts), present: "inline", open: true };
  const leafLabel = chain.texts.at(-1)?.label ?? memberWords(chain.last);
  return {
    label: label ?? chain.texts[0]?.label ?? memberWords(members[0] ?? ""),
    node: node(chain, text, leafLabel, controlOf(chain, text, depth)),
  };
}

function controlOf(chain: Chain, text: MemberText, depth: number): Control {
  const shape = shapeOf(chain.shape);
  const leaf = leafControl(chain.shape, shape, chain.last, text);
  if (leaf !== undefined) return leaf;
  if (shape.type === "list") return listControl(shape.member, chain, text, depth);
  if (shape.type !== "structure") throw new Error(`the form has no control for the shape ${chain.shape}`);
  const members = choiceMembers(chain.shape, shape);
  if (members === undefined) {
    const present = text.present ?? (depth === 0 ? "group" : "page");
    const children = childrenOf(chain.shape, chain.path, depthIn(present, depth));
    return { type: "structure", present, children };
  }
  const present =
    text.present ?? (depth === 0 || isLight(chain.shape, members, chain.path) ? "group" : "page");
  return {
    type: "choice",
    present,
    branches: branches(chain.shape, members, chain.path, depthIn(present, depth)),
  };
}

function depthIn(present: Present, depth: number): number {
  return present === "page" ? 0 : present === "group" ? depth + 1 : depth;
}

type ChoiceMembers = readonly { readonly member: string; readonly label?: string }[];

/** The members that exclude each other, where that is all that the structure has. */
function choiceMembers(name: string, shape: StructureShape): ChoiceMembers | undefined {
  if (shape.union) return ordered(name, shape).map((member) => ({ member }));
  const choice = CHOICES[name];
  const all = Object.keys(shape.members);
  return choice !== undefined && all.every((member) => isIn(choice, member)) ? choice.branches : undefined;
}

function isIn(choice: MemberChoice, member: string): boolean {
  return choice.branches.some((branch) => branch.member.split(".")[0] === member);
}

function branches(name: string, members: ChoiceMembers, path: string, depth: number): Branch[] {
  return members.map(({ member, label }) => branchOf(name, member, label, path, depth));
}

/** True where every branch is one or a few leaves, so that the choice is little more than a field. */
function isLight(name: string, members: ChoiceMembers, path: string): boolean {
  return branches(name, members, path, 1).every(
    ({ node: { control } }) =>
      isLeaf(control) ||
      (control.type === "structure" && control.children.every((child) => isLeaf(child.control))) ||
      (control.type === "list" && control.style === "values"),
  );
}

function childrenOf(name: string, path: string, depth: number): FormNode[] {
  const shape = shapeOf(name);
  if (shape.type !== "structure") return [];
  const choice = CHOICES[name];
  const nodes: FormNode[] = [];
  let chosen = false;
  for (const member of ordered(name, shape)) {
    if (choice === undefined || !isIn(choice, member)) nodes.push(memberNode(name, member, path, depth));
    else if (!chosen) {
      chosen = true;
      nodes.push(choiceNode(name, choice, path, depth));
    }
  }
  return nodes;
}

/** A choice among some members of a structure: it has no steps of its own. */
function choiceNode(name: string, choice: MemberChoice, path: string, depth: number): FormNode {
  const light = isLight(name, choice.branches, path);
  const { label, help } = choice;
  const fallback = branchFallback(name, choice.branches[0]?.member ?? "");
  return {
    steps: [],
    path,
    shape: name,
    label,
    help,
    ...(fallback === undefined ? {} : { fallback }),
    required: choice.required === true,
    open: true,
    control: {
      type: "choice",
      present: light ? "group" : "inline",
      branches: branches(name, choice.branches, path, light ? depth + 1 : depth),
    },
  };
}

/** What App Mesh does where nothing is chosen: its default of the first branch. */
function branchFallback(owner: string, dotted: string): string | undefined {
  const members = dotted.split(".");
  const last = members.pop() ?? "";
  const shape = members.reduce<string | undefined>(memberShape, owner);
  return shape === undefined ? undefined : defaultTextOf(shape, last);
}

function listControl(itemShape: string, list: Chain, text: MemberText, depth: number): ListControl {
  const chain = chainFrom(itemShape, [], `${list.path}[]`);
  const itemLabel = text.itemLabel ?? memberWords(list.last.replace(/s$/, "")).toLowerCase();
  const leaf = leafControl(chain.shape, shapeOf(chain.shape), list.last, text);
  // gRPC is written so at the start of a label too.
  const label = itemLabel.startsWith("gRPC")
    ? itemLabel
    : itemLabel.charAt(0).toUpperCase() + itemLabel.slice(1);
  const offered = text.suggestions ?? (leaf?.type === "enum" ? leaf.options : undefined);
  const suggestions = offered === undefined ? {} : { suggestions: offered };
  if (leaf !== undefined) {
    const help = text.itemHelp ?? text.help;
    const item = node(chain, help === undefined ? {} : { help }, label, leaf);
    return { type: "list", style: "values", item, itemLabel, ...suggestions };
  }
  const small = childrenOf(chain.shape, chain.path, 1);
  const style =
    text.style ?? (small.length <= 3 && small.every(({ control }) => isLeaf(control)) ? "rows" : "pages");
  const shown = style === "cards" && depth > 0 ? "pages" : style;
  const control: Control =
    shown === "pages"
      ? { type: "structure", present: "page", children: childrenOf(chain.shape, chain.path, 0) }
      : { type: "structure", present: "inline", children: small };
  return { type: "list", style: shown, item: node(chain, {}, label, control), itemLabel };
}

function ordered(name: string, shape: StructureShape): string[] {
  const first = (ORDER[name] ?? []).filter((member) => Object.hasOwn(shape.members, member));
  return [...first, ...Object.keys(shape.members).filter((member) => !first.includes(member))];
}

function shapeOf(name: string): Shape {
  const shape = SHAPES[name];
  if (shape === undefined) throw new Error(`no shape ${name}`);
  return shape;
}
