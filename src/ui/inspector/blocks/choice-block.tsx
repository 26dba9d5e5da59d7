import { Button } from "@mantine/core";
import { isJsonObject, type Json } from "../../../lib/json.ts";
import { valueAt, withValueAt } from "../../../lib/json-pointer.ts";
import { isHole } from "../../../model/design/hole.ts";
import { FieldShell } from "../../components/field-shell.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { LeafField } from "../fields/leaf-field.tsx";
import { type Branch, type ChoiceControl, type FormNode, isLeaf } from "../form/form-node.ts";
import { starterOf } from "../form/starters.ts";
import { pointerOf } from "../form/trail.ts";
import { setBranches, withoutBranch } from "../form/write-field.ts";
import { useForm } from "../form-context.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import { useShownBranch } from "../use-memory.ts";
import classes from "./blocks.module.css";
import { Group } from "./group.tsx";
import { PlaceProblems } from "./place-problems.tsx";
import { UnknownMembers } from "./unknown-members.tsx";
import { WrongValue } from "./wrong-value.tsx";

interface ChoiceProps {
  readonly node: FormNode;
  readonly choice: ChoiceControl;
  readonly pointer: string;
}

/** A choice of one: its branches side by side, and below them what the chosen one holds. */
export function ChoiceBlock({ node, choice, pointer }: ChoiceProps) {
  const { focusAt } = useForm();
  const { write } = useFormActions();
  const value = useFieldValue(pointer);
  const isField = choice.branches.every((branch) => isLeaf(branch.node.control));
  const set = setBranches(choice, value).length > 0;
  const clear = (): void => {
    if (node.steps.length > 0 || !isJsonObject(value)) write(pointer, undefined);
    else
      write(
        pointer,
        choice.branches.reduce<Json>((left, { node: { steps } }) => withoutBranch(left, steps), value),
      );
  };
  if (choice.present === "group" && !isField) {
    return (
      <Group node={node} pointer={pointer} onRemove={value === undefined ? undefined : clear}>
        <ChoiceContent node={node} choice={choice} pointer={pointer} />
      </Group>
    );
  }
  const unset = !set && node.fallback !== undefined;
  return (
    <FieldShell
      label={node.label}
      {...(node.help === undefined ? {} : { help: node.help })}
      path={node.path}
      pointer={pointer}
      {...(unset ? { note: `Default: ${node.fallback}` } : {})}
      {...(set || (value !== undefined && node.steps.length > 0)
        ? {
            onClear: () => {
              clear();
              focusAt(pointer);
            },
          }
        : {})}
      message={node.steps.length > 0 && <PlaceProblems pointer={pointer} />}
    >
      <div className={classes["grid"]}>
        <ChoiceContent node={node} choice={choice} pointer={pointer} />
      </div>
    </FieldShell>
  );
}

/** The switch between the branches, and what the chosen one holds. */
export function ChoiceContent({ node, choice, pointer }: ChoiceProps) {
  const { id, memory, focusAt } = useForm();
  const { write } = useFormActions();
  const value = useFieldValue(pointer);
  const shown = useShownBranch(pointer);
  if (value !== undefined && (!isJsonObject(value) || isHole(value))) {
    return <WrongValue pointer={pointer} value={value} expected="an object with one member" />;
  }
  const set = setBranches(choice, value);
  const at = (branch: Branch): string => pointerOf(branch.node, pointer);
  const isShown = (branch: Branch): boolean => at(branch) === shown;
  const active = set.find(isShown) ?? set[0] ?? choice.branches.find(isShown);
  const choose = (branch: Branch): void => {
    const before = value ?? {};
    let next: Json = before;
    for (const other of set) {
      if (other === branch) continue;
      const kept = valueAt(before, at(other).slice(pointer.length));
      if (kept !== undefined) memory.keep(id, at(other), kept);
      next = withoutBranch(next, other.node.steps);
    }
    const { node: chosen } = branch;
    const first = memory.valueAt(id, at(branch)) ?? firstValue(chosen, before);
    if (first !== undefined && !set.includes(branch) && isJsonObject(next)) {
      next = withValueAt(next, at(branch).slice(pointer.length), first);
    }
    memory.showBranch(id, pointer, at(branch));
    if (next !== before) write(pointer, next);
    focusAt(at(branch));
  };
  return (
    <>
      <div className={classes["switch"]}>
        <Segmented
          label={node.label}
          options={choice.branches.map((branch) => ({ value: at(branch), label: branch.label }))}
          value={active === undefined ? undefined : at(active)}
          onChoose={(chosen) => {
            const branch = choice.branches.find((each) => at(each) === chosen);
            if (branch !== undefined) choose(branch);
          }}
        />
      </div>
      {set.length > 1 && (
        <div className={classes["adds"]}>
          {set.map((branch) => (
            <Button key={branch.label} variant="default" onClick={() => choose(branch)}>
              Keep {branch.label}
            </Button>
          ))}
        </div>
      )}
      {active !== undefined && <BranchContent branch={active} base={pointer} choice={node.label} />}
      {node.steps.length > 0 && <UnknownMembers shape={node.shape} pointer={pointer} value={value} />}
    </>
  );
}

function BranchContent({
  branch,
  base,
  choice,
}: {
  readonly branch: Branch;
  readonly base: string;
  readonly choice: string;
}) {
  const { Item } = useForm();
  const { node } = branch;
  if (!isLeaf(node.control)) return <Item key={node.path} node={node} base={base} />;
  const said = node.label === branch.label;
  return (
    <LeafField
      key={node.path}
      node={node}
      base={base}
      labelHidden={said}
      {...(said ? { name: `${choice}: ${node.label}` } : {})}
    />
  );
}

/** What a branch starts with: a leaf waits for what is typed, a list for its first entry. */
function firstValue(node: FormNode, beside: Json): Json | undefined {
  return isLeaf(node.control) || node.control.type === "list" ? undefined : starterOf(node.shape, beside);
}
