import { NativeSelect } from "@mantine/core";
import { FieldShell } from "../../components/field-shell.tsx";
import type { ChoiceProps } from "../blocks/choice-block.tsx";
import { PlaceProblems } from "../blocks/place-problems.tsx";
import { UnknownMembers } from "../blocks/unknown-members.tsx";
import { type Choice, useChoice } from "../blocks/use-choice.ts";
import { WrongValue } from "../blocks/wrong-value.tsx";
import { LeafField } from "../fields/leaf-field.tsx";
import { useForm } from "../form-context.ts";
import classes from "./widgets.module.css";

/**
 * A choice of texts as one row: how it is meant (prefix, exact, regex) and the text. Changing the way keeps the
 * text. Where the design holds several at once each is shown, to be cleared.
 */
export function ChoiceRow({ node, choice, pointer }: ChoiceProps) {
  const { focusAt } = useForm();
  const state = useChoice(node, choice, pointer);
  const { value, isWrong, set, active, clear } = state;
  const shown =
    set.length > 1 && active !== undefined && set.includes(active)
      ? set
      : active === undefined
        ? []
        : [active];
  const onClear = (): void => {
    clear();
    focusAt(pointer);
  };
  return (
    <FieldShell
      label={node.label}
      {...(node.help === undefined ? {} : { help: node.help })}
      path={node.path}
      pointer={pointer}
      {...(set.length === 0 && node.fallback !== undefined ? { note: `Default: ${node.fallback}` } : {})}
      {...(set.length > 0 || (value !== undefined && node.steps.length > 0) ? { onClear } : {})}
      message={node.steps.length > 0 && <PlaceProblems pointer={pointer} />}
    >
      {isWrong && value !== undefined ? (
        <WrongValue pointer={pointer} value={value} expected="an object with one member" />
      ) : (
        <div className={classes["choiceRow"]}>
          <KindSelect node={node} choice={choice} state={state} />
          {shown.map((branch) => (
            <LeafField
              key={branch.node.path}
              node={branch.node}
              base={pointer}
              labelHidden
              name={`${node.label}: ${branch.label}`}
            />
          ))}
          {node.steps.length > 0 && <UnknownMembers shape={node.shape} pointer={pointer} value={value} />}
        </div>
      )}
    </FieldShell>
  );
}

type KindSelectProps = Pick<ChoiceProps, "node" | "choice"> & { readonly state: Choice };

/** How the text is meant. */
function KindSelect({ node, choice, state: { active, at, choose } }: KindSelectProps) {
  const unset = { value: "", label: node.required ? "Choose" : "Any" };
  return (
    <NativeSelect
      size="xs"
      aria-label={`Kind of ${node.label.toLowerCase()}`}
      classNames={{ input: classes["kind"] ?? "" }}
      data={[
        ...(active === undefined ? [unset] : []),
        ...choice.branches.map((branch) => ({ value: at(branch), label: branch.label })),
      ]}
      value={active === undefined ? "" : at(active)}
      onChange={(event) => {
        const chosen = choice.branches.find((each) => at(each) === event.currentTarget.value);
        if (chosen !== undefined) choose(chosen, { carry: true });
      }}
    />
  );
}
