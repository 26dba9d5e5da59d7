import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./field-shell.module.css";

export interface FieldShellProps {
  /** Id of the control that the label is for; a group of controls has none and names itself. */
  readonly controlId?: string;
  readonly label: string;
  /** Id of the label, for a control that is named by it. */
  readonly labelId?: string;
  /** Only for screen readers: where a heading or a column says it already. */
  readonly labelHidden?: boolean;
  /** One sentence, and where the field stands in the API. */
  readonly help?: string;
  readonly path?: string;
  /** Id of the text for screen readers that says the same. */
  readonly helpId?: string;
  /** In grey at the right of the label. */
  readonly note?: string;
  /** Where the value was read from: `shop.yaml:42`, and in full. Seen while the field is hovered or focused. */
  readonly source?: { readonly file: string; readonly line: string; readonly full: string };
  /** What clears the field, where it is set. */
  readonly onClear?: () => void;
  readonly clearLabel?: string;
  readonly message?: ReactNode;
  /** Half of the panel's width is enough. */
  readonly half?: boolean;
  /** The place in the resource, for jumps to the field. */
  readonly pointer?: string;
  readonly children: ReactNode;
}

/** A label above a control, with help, a way to clear it, and what is wrong with it. */
export function FieldShell(props: FieldShellProps) {
  const { label, labelHidden = false, help, path, note, onClear, message, half = false } = props;
  return (
    <div className={classes["field"]} data-half={half} data-field={props.pointer}>
      <div className={classes["head"]} data-hidden={labelHidden}>
        <Tooltip
          multiline
          maw={280}
          position="top-start"
          disabled={help === undefined && path === undefined}
          label={
            <>
              {help}
              {path !== undefined && <span className={classes["path"]}>{path}</span>}
            </>
          }
        >
          {props.controlId === undefined ? (
            <span className={classes["label"]} id={props.labelId}>
              {label}
            </span>
          ) : (
            <label className={classes["label"]} id={props.labelId} htmlFor={props.controlId}>
              {label}
            </label>
          )}
        </Tooltip>
        {note !== undefined && <span className={classes["note"]}>{note}</span>}
        {props.source !== undefined && (
          <span className={classes["source"]} title={props.source.full}>
            <span className={classes["sourceFile"]}>{props.source.file}</span>
            {props.source.line}
          </span>
        )}
        {onClear !== undefined && !labelHidden && (
          <ActionIcon
            className={classes["clear"]}
            size={18}
            // A text field is cleared by emptying it: its button would only stand between two fields.
            tabIndex={props.controlId === undefined ? 0 : -1}
            aria-label={props.clearLabel ?? `Clear ${label}`}
            title={props.clearLabel ?? `Clear ${label}`}
            onClick={onClear}
          >
            <IconX size={12} stroke={1.5} />
          </ActionIcon>
        )}
      </div>
      <div
        className={classes["control"]}
        // Where no label is seen there is no room for it beside the label.
        title={labelHidden ? props.source?.full : undefined}
      >
        {props.children}
      </div>
      {help !== undefined && props.helpId !== undefined && (
        <span id={props.helpId} hidden>
          {help}
        </span>
      )}
      {message}
    </div>
  );
}
