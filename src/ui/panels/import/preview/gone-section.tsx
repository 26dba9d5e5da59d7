import { Button, Checkbox } from "@mantine/core";
import { useId } from "react";
import { type ResourceId, refOf } from "../../../../model/reference/ref.ts";
import { VirtualList } from "../../../components/virtual-list.tsx";
import { ResourceName } from "../../shared/resource-name.tsx";
import type { AnswerProps } from "./answer-props.ts";
import classes from "./preview.module.css";

const HEIGHT = 36;

/** Resources that the files held when they were opened before, and hold no longer: they stay unless chosen. */
export function GoneSection({ rows, answers, setAnswers }: AnswerProps) {
  const heading = useId();
  const gone = rows.flatMap(({ id, state, parts, removed }) =>
    id !== undefined && state === "gone"
      ? [{ key: id, height: HEIGHT, id, file: parts[0]?.file ?? "", removed: removed === true }]
      : [],
  );
  if (gone.length === 0) return null;
  const chosen = gone.filter(({ removed }) => removed).map(({ id }) => id);
  const choose = (removeGone: readonly ResourceId[]): void => setAnswers({ ...answers, removeGone });
  const all = chosen.length === gone.length;
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <div className={classes["heading"]}>
        <h3 id={heading}>
          No longer in the files <span className={classes["count"]}>{gone.length}</span>
        </h3>
        {gone.length > 1 && (
          <Button variant="default" onClick={() => choose(all ? [] : gone.map(({ id }) => id))}>
            {all ? `Keep all ${gone.length}` : `Remove all ${gone.length}`}
          </Button>
        )}
      </div>
      <p className={classes["hint"]}>
        They were there when the files were opened before. They stay in the design unless you remove them.
      </p>
      <VirtualList items={gone} label="No longer in the files">
        {({ id, file, removed }) => (
          <div className={classes["gone"]}>
            <Checkbox
              size="xs"
              label="Remove"
              aria-label={`Remove ${refOf(id).name}`}
              checked={removed}
              onChange={() => choose(removed ? chosen.filter((one) => one !== id) : [...chosen, id])}
            />
            <ResourceName id={id} />
            <span className={classes["place"]} title={file}>
              {file}
            </span>
          </div>
        )}
      </VirtualList>
    </section>
  );
}
