import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { problemText } from "../../../checks/problem-text.ts";
import { isJsonObject, type Json } from "../../../lib/json.ts";
import { pointerChild } from "../../../lib/json-pointer.ts";
import { SHAPES } from "../../../model/schema/shapes.generated.ts";
import { FieldShell } from "../../components/field-shell.tsx";
import { Message } from "../../components/message.tsx";
import { useForm } from "../form-context.ts";
import { useFieldProblems } from "../use-field-problems.ts";
import { useFormActions } from "../use-form-actions.ts";
import classes from "./blocks.module.css";

interface UnknownMembersProps {
  readonly shape: string;
  readonly pointer: string;
  readonly value: Json | undefined;
}

/** Members that the API does not know: kept in the design, shown as they are, removable. */
export function UnknownMembers({ shape, pointer, value }: UnknownMembersProps) {
  const known = SHAPES[shape];
  if (!isJsonObject(value) || known?.type !== "structure") return null;
  return Object.entries(value)
    .filter(([member]) => !Object.hasOwn(known.members, member))
    .map(([member, item]) => <UnknownMember key={member} member={member} base={pointer} value={item} />);
}

interface UnknownMemberProps {
  readonly member: string;
  /** Pointer of what it is in. */
  readonly base: string;
  readonly value: Json;
}

/** One member that the API does not know. */
export function UnknownMember({ member, base, value }: UnknownMemberProps) {
  const pointer = pointerChild(base, member);
  const { focusAt } = useForm();
  const { write } = useFormActions();
  const problems = useFieldProblems(pointer);
  return (
    <FieldShell
      label={member}
      pointer={pointer}
      message={problems.map((problem) => (
        <Message key={problem.code} severity={problem.severity} text={problemText(problem).message} />
      ))}
    >
      <div className={classes["unknown"]}>
        <code className={classes["code"]}>{JSON.stringify(value)}</code>
        <ActionIcon
          aria-label={`Remove ${member}`}
          title={`Remove ${member}`}
          onClick={() => {
            write(pointer, undefined);
            focusAt(pointer);
          }}
        >
          <IconX size={14} stroke={1.5} />
        </ActionIcon>
      </div>
    </FieldShell>
  );
}
