import { Button } from "@mantine/core";
import { FieldShell } from "../../components/field-shell.tsx";
import { Segmented } from "../../components/segmented.tsx";
import { LeafField } from "../fields/leaf-field.tsx";
import { type Branch, type ChoiceControl, type FormNode, isLeaf } from "../form/form-node.ts";
import { useForm } from "../form-context.ts";
import classes from "./blocks.module.css";
import { Group } from "./group.tsx";
import { PlaceProblems } from "./place-problems.tsx";
import { UnknownMembers } from "./unknown-members.tsx";
import { type Choice, useChoice } from "./use-choice.ts";
import { WrongValue } from "./wrong-value.tsx";

export interface ChoiceProps {
  readonly node: FormNode;
  readonly choice: ChoiceControl;
  readonly pointer: string;
}

/** A choice of one: its branches side by side, and below them what the chosen one holds. */
export function ChoiceBlock({ node, choice, pointer }: ChoiceProps) {
  const { focusAt } = useForm();
  const state = useChoice(node, choice, pointer);
  const { value, set, clear } = state;
  const isField = choice.branches.every((branch) => isLeaf(branch.node.control));
  if (choice.present === "group" && !isField) {
    return (
      <Group node={node} pointer={pointer} onRemove={value === undefined ? undefined : clear}>
        <ChoiceSwitch node={node} choice={choice} pointer={pointer} state={state} />
      </Group>
    );
  }
  const isUnset = set.length === 0;
  const note = isUnset
    ? node.required
      ? "Required"
      : node.fallback && `Default: ${node.fallback}`
    : undefined;
  return (
    <FieldShell
      label={node.label}
      {...(node.help === undefined ? {} : { help: node.help })}
      path={node.path}
      pointer={pointer}
      {...(note === undefined ? {} : { note })}
      {...(set.length > 0 || (value !== undefined && node.steps.length > 0)
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
        <ChoiceSwitch node={node} choice={choice} pointer={pointer} state={state} />
      </div>
    </FieldShell>
  );
}

/** The switch between the branches, and what the chosen one holds. */
export function ChoiceContent(props: ChoiceProps) {
  return <ChoiceSwitch {...props} state={useChoice(props.node, props.choice, props.pointer)} />;
}

function ChoiceSwitch({ node, choice, pointer, state }: ChoiceProps & { readonly state: Choice }) {
  const { value, isWrong, set, active, at, choose } = state;
  if (isWrong && value !== undefined) {
    return <WrongValue pointer={pointer} value={value} expected="an object with one member" />;
  }
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
      {active !== undefined && set[0] !== undefined && !set.includes(active) && (
        <p className={classes["fallback"]}>{set[0].label} is set: what you fill in here takes its place.</p>
      )}
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
