import { NativeSelect } from "@mantine/core";
import { isJsonObject, type Json } from "../../../lib/json.ts";
import { isHole } from "../../../model/design/hole.ts";
import type { EntryProps } from "../blocks/entry-props.ts";
import { EntryRemove } from "../blocks/entry-remove.tsx";
import { PlaceProblems } from "../blocks/place-problems.tsx";
import { StructureContent } from "../blocks/structure-content.tsx";
import { UnknownMembers } from "../blocks/unknown-members.tsx";
import { useChoice } from "../blocks/use-choice.ts";
import { WrongValue } from "../blocks/wrong-value.tsx";
import { LeafField } from "../fields/leaf-field.tsx";
import { wayWords } from "../form/condition-ways.ts";
import type { Branch, ChoiceControl, FormNode } from "../form/form-node.ts";
import { pointerOf } from "../form/trail.ts";
import { useForm } from "../form-context.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import classes from "./widgets.module.css";

const PRESENT = "present";

/** What a header or a metadata entry must be, as a row: `x-canary` `is` `true`. */
export function ConditionEntry({ list, pointer, index }: EntryProps) {
  const { item } = list;
  const entry = pointerOf(item, `${pointer}/${index}`);
  const value = useFieldValue(entry);
  const name = `${list.itemLabel} ${index + 1}`;
  if (item.control.type !== "structure") return null;
  const [nameNode, matchNode, invertNode] = item.control.children;
  if (nameNode === undefined || matchNode?.control.type !== "choice" || invertNode === undefined) return null;
  return (
    <fieldset
      className={classes["condition"]}
      aria-label={`${list.item.label} ${index + 1}`}
      data-field={entry}
    >
      {value !== undefined && !isPlain(value) ? (
        <>
          <div className={classes["whole"]}>
            {isJsonObject(value) && !isHole(value) ? (
              <StructureContent structure={item.control} shape={item.shape} pointer={entry} />
            ) : (
              <WrongValue pointer={entry} value={value} expected="an object with named members" />
            )}
          </div>
          <EntryRemove pointer={pointer} index={index} name={name} />
        </>
      ) : (
        <>
          <LeafField node={nameNode} base={entry} labelHidden name={`Name of ${name}`} />
          <Comparison
            entry={entry}
            match={matchNode}
            choice={matchNode.control}
            invert={invertNode}
            name={name}
          />
          <div className={classes["conditionRemove"]}>
            <EntryRemove pointer={pointer} index={index} name={name} />
          </div>
          <UnknownMembers shape={item.shape} pointer={entry} value={value} />
        </>
      )}
      <div className={classes["whole"]}>
        <PlaceProblems pointer={entry} />
      </div>
    </fieldset>
  );
}

/** True for an entry that the row can show whole: the rest is shown field by field. */
function isPlain(value: Json): boolean {
  if (!isJsonObject(value) || isHole(value)) return false;
  const { match, invert } = value;
  if (invert !== undefined && typeof invert !== "boolean") return false;
  return match === undefined || (isJsonObject(match) && !isHole(match) && Object.keys(match).length <= 1);
}

interface ComparisonProps {
  readonly entry: string;
  readonly match: FormNode;
  readonly choice: ChoiceControl;
  readonly invert: FormNode;
  readonly name: string;
}

function Comparison({ entry, match, choice, invert, name }: ComparisonProps) {
  const { id, memory, focusAt } = useForm();
  const { write, endGesture } = useFormActions();
  const matchAt = pointerOf(match, entry);
  const invertAt = pointerOf(invert, entry);
  const { active, value, at, choose } = useChoice(match, choice, matchAt);
  const inverted = useFieldValue(invertAt) === true;
  const memberOf = (branch: Branch): string => branch.node.steps[0] ?? "";
  const ways = [...choice.branches.map(memberOf), PRESENT].flatMap((member) =>
    [false, true].map((not) => ({ value: `${member} ${not}`, label: wayWords(member, not) })),
  );
  const compare = (chosen: string): void => {
    const [member, not] = chosen.split(" ");
    const gesture = `compare ${matchAt}`;
    // An `invert: false` of the design stays as it is.
    if ((not === "true") !== inverted) write(invertAt, not === "true" ? true : undefined, gesture);
    const branch = choice.branches.find((each) => memberOf(each) === member);
    if (branch !== undefined) choose(branch, { carry: true, gesture });
    else {
      if (value !== undefined) write(matchAt, undefined, gesture);
      memory.forget(id, matchAt);
      focusAt(matchAt);
    }
    endGesture();
  };
  return (
    <>
      <div data-field={invertAt}>
        <div data-field={matchAt}>
          <NativeSelect
            size="xs"
            aria-label={`Comparison of ${name}`}
            classNames={{ input: classes["kind"] ?? "" }}
            data={ways}
            value={`${active === undefined ? PRESENT : memberOf(active)} ${inverted}`}
            onChange={(event) => compare(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className={classes["conditionValue"]}>
        {active !== undefined && <Operand branch={active} base={matchAt} at={at(active)} name={name} />}
      </div>
      <div className={classes["whole"]}>
        <PlaceProblems pointer={matchAt} />
        <PlaceProblems pointer={invertAt} />
        <UnknownMembers shape={match.shape} pointer={matchAt} value={value} />
      </div>
    </>
  );
}

interface OperandProps {
  readonly branch: Branch;
  readonly base: string;
  /** Where the branch stands. */
  readonly at: string;
  readonly name: string;
}

/** What is compared with: a text, or the two ends of a range. */
function Operand({ branch, base, at, name }: OperandProps) {
  const { control } = branch.node;
  const value = useFieldValue(at);
  if (control.type !== "structure") {
    return <LeafField node={branch.node} base={base} labelHidden name={`Value of ${name}`} />;
  }
  if (value !== undefined && (!isJsonObject(value) || isHole(value))) {
    return <WrongValue pointer={at} value={value} expected="an object with start and end" />;
  }
  const [start, end] = control.children;
  if (start === undefined || end === undefined) return null;
  return (
    <div className={classes["range"]} data-field={at}>
      <LeafField node={start} base={at} labelHidden name={`Start of ${name}`} />
      <span>to</span>
      <LeafField node={end} base={at} labelHidden name={`End of ${name}`} />
      <UnknownMembers shape={branch.node.shape} pointer={at} value={value} />
      <PlaceProblems pointer={at} />
    </div>
  );
}
