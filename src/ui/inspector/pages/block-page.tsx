import { Button } from "@mantine/core";
import { useShownRef } from "../../app/shown-name.ts";
import blocks from "../blocks/blocks.module.css";
import { ChoiceContent } from "../blocks/choice-block.tsx";
import { PlaceProblems } from "../blocks/place-problems.tsx";
import { Sentence } from "../blocks/sentence.tsx";
import { StructureContent } from "../blocks/structure-content.tsx";
import type { FormNode } from "../form/form-node.ts";
import { summaryOf } from "../form/summary.ts";
import { isPage, type Place, trailTo } from "../form/trail.ts";
import { useForm } from "../form-context.ts";
import { useFieldValue } from "../use-field-value.ts";
import { useFormActions } from "../use-form-actions.ts";
import { PageFrame } from "./page-frame.tsx";
import classes from "./pages.module.css";

/** The page of one block: TLS of a listener, a header match. */
export function BlockPage({ pointer, onBack }: { readonly pointer: string; readonly onBack: () => void }) {
  const { id, root, memory } = useForm();
  const { name: shown } = useShownRef(id);
  const { write, removeEntry, read } = useFormActions();
  const value = useFieldValue(pointer);
  const trail = trailTo(root, pointer);
  const place = trail.at(-1);
  const node = place?.node;
  if (node === undefined) return null;
  const list = trail.at(-2);
  const isEntry = list?.node.control.type === "list" && list.node.control.item === node;
  const around = trail.slice(1, -1).filter((each) => isPage(each) || isEntryPlace(each, trail));
  const names = around.map((each) => nameOf(each, read));
  const parent = around.filter(isPage).at(-1);
  const title = isEntry
    ? `${node.label} ${Number(pointer.slice((list?.pointer.length ?? 0) + 1).split("/")[0]) + 1}`
    : node.label;
  const remove = (): void => {
    if (isEntry && list !== undefined) {
      removeEntry(list.pointer, Number(pointer.slice(list.pointer.length + 1).split("/")[0]));
    } else {
      write(pointer, undefined);
      memory.forget(id, pointer);
    }
    onBack();
  };
  return (
    <PageFrame
      title={title}
      context={[shown, ...names].join(" › ")}
      backTo={parent?.node.label ?? shown}
      onBack={onBack}
      pointer={pointer}
      action={
        value !== undefined && (
          <Button variant="subtle" color="gray" onClick={remove} aria-label={`Remove ${title}`}>
            Remove
          </Button>
        )
      }
    >
      {node.help !== undefined && <p className={classes["help"]}>{node.help}</p>}
      <Sentence shape={node.shape} pointer={pointer} />
      <PlaceProblems pointer={pointer} />
      <div className={blocks["grid"]}>
        <BlockContent node={node} pointer={pointer} />
      </div>
    </PageFrame>
  );
}

function BlockContent({ node, pointer }: { readonly node: FormNode; readonly pointer: string }) {
  const { control } = node;
  if (control.type === "choice") return <ChoiceContent node={node} choice={control} pointer={pointer} />;
  return control.type === "structure" ? (
    <StructureContent structure={control} shape={node.shape} pointer={pointer} />
  ) : null;
}

function isEntryPlace(place: Place, trail: readonly Place[]): boolean {
  const before = trail[trail.indexOf(place) - 1];
  return before?.node.control.type === "list";
}

/** `Listener 8080 http` for an entry, the label for a block. */
function nameOf(
  { node, pointer }: Place,
  read: (pointer: string) => Parameters<typeof summaryOf>[1],
): string {
  if (node.steps.length > 0 && node.control.type !== "structure") return node.label;
  const summary = summaryOf(node.shape, read(pointer)).split(" · ")[0] ?? "";
  return isListEntry(node) && summary !== "" ? `${node.label} ${summary}` : node.label;
}

function isListEntry(node: FormNode): boolean {
  return node.path.endsWith("[]") || node.path.includes("[].virtualService");
}
