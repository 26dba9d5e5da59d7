import { FieldShell } from "../../components/field-shell.tsx";
import { Segmented } from "../../components/segmented.tsx";
import blocks from "../blocks/blocks.module.css";
import { ChoiceBlock, type ChoiceProps } from "../blocks/choice-block.tsx";
import { PlaceProblems } from "../blocks/place-problems.tsx";
import { useChoice } from "../blocks/use-choice.ts";
import { LeafField } from "../fields/leaf-field.tsx";
import { useForm } from "../form-context.ts";
import classes from "./widgets.module.css";

const NONE = "none";

/** What answers for a service: nothing yet, a virtual node or a virtual router, found by its name. */
export function ProviderChoice(props: ChoiceProps) {
  const { node, choice, pointer } = props;
  const { id, memory, focusAt } = useForm();
  const { value, isWrong, set, active, at, choose, clear } = useChoice(node, choice, pointer);
  // What no provider can be is mended as in any other block.
  const isPlain = !isWrong && set.length <= 1 && Object.keys(value ?? {}).length <= 1;
  if (!isPlain) return <ChoiceBlock {...props} />;
  const chooseNone = (): void => {
    clear();
    memory.forget(id, pointer);
    focusAt(pointer);
  };
  return (
    <FieldShell
      label={node.label}
      {...(node.help === undefined ? {} : { help: node.help })}
      path={node.path}
      pointer={pointer}
      message={<PlaceProblems pointer={pointer} />}
    >
      <div className={blocks["grid"]}>
        <div className={blocks["switch"]}>
          <Segmented
            label={node.label}
            options={[
              { value: NONE, label: "None" },
              ...choice.branches.map((branch) => ({ value: at(branch), label: branch.label })),
            ]}
            value={active === undefined ? NONE : at(active)}
            onChoose={(chosen) => {
              const branch = choice.branches.find((each) => at(each) === chosen);
              if (branch === undefined) chooseNone();
              else choose(branch);
            }}
          />
        </div>
        {active === undefined ? (
          <p className={classes["note"]}>Nothing answers: calls to this service reach nobody.</p>
        ) : (
          <LeafField
            key={active.node.path}
            node={active.node}
            base={pointer}
            labelHidden
            name={`${node.label}: ${active.node.label}`}
          />
        )}
      </div>
    </FieldShell>
  );
}
