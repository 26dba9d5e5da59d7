import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import type { FormNode } from "../form/form-node.ts";
import { useForm } from "../form-context.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import classes from "./blocks.module.css";
import { PlaceProblems } from "./place-problems.tsx";
import { Sentence } from "./sentence.tsx";

export interface GroupProps {
  readonly node: FormNode;
  readonly pointer: string;
  /** At the right of the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  /** How to remove what it holds, where that is not the value at the pointer. */
  readonly onRemove?: (() => void) | undefined;
}

/** A block under a heading, with a way to remove it where it is set. */
export function Group({ node, pointer, action, children, onRemove }: GroupProps) {
  const value = useFieldValue(pointer);
  const { id, memory, focusAt } = useForm();
  const { write } = useFormActions();
  const heading = useId();
  const remove = (): void => {
    if (onRemove === undefined) write(pointer, undefined);
    else onRemove();
    memory.forget(id, pointer);
    focusAt(pointer);
  };
  const removable =
    value !== undefined && (onRemove !== undefined || node.steps.length > 0) && action === undefined;
  return (
    <section className={classes["group"]} aria-labelledby={heading} data-field={pointer}>
      <div className={classes["head"]}>
        <Tooltip
          multiline
          maw={280}
          position="top-start"
          label={
            <>
              {node.help}
              <span className={classes["path"]}>{node.path === "" ? "spec" : node.path}</span>
            </>
          }
        >
          <h3 className={classes["heading"]} id={heading}>
            {node.label}
          </h3>
        </Tooltip>
        {node.required && value === undefined && action === undefined && (
          <span className={classes["required"]}>Required</span>
        )}
        {action}
        {removable && (
          <ActionIcon
            className={classes["remove"]}
            size={20}
            aria-label={`Remove ${node.label}`}
            title={`Remove ${node.label}`}
            onClick={remove}
          >
            <IconX size={14} stroke={1.5} />
          </ActionIcon>
        )}
      </div>
      <PlaceProblems pointer={pointer} />
      {value === undefined && node.fallback !== undefined && (
        <p className={classes["fallback"]}>Default: {node.fallback}</p>
      )}
      {node.hint !== undefined && <p className={classes["fallback"]}>{node.hint}</p>}
      {(value !== undefined || node.fallback === undefined) && (
        <Sentence shape={node.shape} pointer={pointer} />
      )}
      <div className={classes["grid"]} data-shape={node.shape}>
        {children}
      </div>
    </section>
  );
}
