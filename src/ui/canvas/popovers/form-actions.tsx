import { Button } from "@mantine/core";
import { useBoard } from "../board-context.ts";
import classes from "./board-popover.module.css";

/** The two buttons at the end of a popover's form, and above them why it could not be done. */
export function FormActions({
  submit,
  problem,
}: {
  readonly submit: string;
  readonly problem: string | undefined;
}) {
  const board = useBoard();
  return (
    <>
      {problem !== undefined && (
        <p role="alert" className={classes["problem"]}>
          {problem}
        </p>
      )}
      <div className={classes["actions"]}>
        <Button variant="default" onClick={() => board.popup.set(undefined)}>
          Cancel
        </Button>
        <Button type="submit">{submit}</Button>
      </div>
    </>
  );
}
