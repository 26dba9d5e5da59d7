import { memo, Suspense } from "react";
import { LeafField } from "../fields/leaf-field.tsx";
import { isLeaf } from "../form/form-node.ts";
import { pointerOf } from "../form/trail.ts";
import type { FormItemProps } from "../form-context.ts";
import { BLOCK_ENDS } from "../widgets/block-ends.ts";
import { CHOICE_WIDGETS } from "../widgets/choice-widgets.ts";
import { ChoiceBlock } from "./choice-block.tsx";
import { Group } from "./group.tsx";
import { ListBlock } from "./list-block.tsx";
import { PageRow } from "./page-row.tsx";
import { StructureContent } from "./structure-content.tsx";

/** One place of a form as the form tree says: a field, a block under a heading, a list, or a row that opens a page. */
export const FormItem = memo(function FormItem({ node, base }: FormItemProps) {
  const { control } = node;
  if (isLeaf(control)) return <LeafField node={node} base={base} />;
  const pointer = pointerOf(node, base);
  if (control.type === "list") return <ListBlock node={node} list={control} pointer={pointer} />;
  if (control.present === "page") return <PageRow node={node} pointer={pointer} />;
  if (control.type === "choice") {
    const Choice = CHOICE_WIDGETS[node.shape] ?? ChoiceBlock;
    return <Choice node={node} choice={control} pointer={pointer} />;
  }
  if (control.present === "inline")
    return <StructureContent structure={control} shape={node.shape} pointer={pointer} />;
  const End = BLOCK_ENDS[node.shape];
  return (
    <Group node={node} pointer={pointer}>
      <StructureContent structure={control} shape={node.shape} pointer={pointer} />
      {End !== undefined && (
        <Suspense>
          <End />
        </Suspense>
      )}
    </Group>
  );
});
