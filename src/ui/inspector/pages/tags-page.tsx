import { refOf } from "../../../model/reference/ref.ts";
import { ListBlock } from "../blocks/list-block.tsx";
import { TAGS_FORM } from "../form/tags-form.ts";
import { useForm } from "../form-context.ts";
import { PageFrame } from "./page-frame.tsx";

/** The tags of a resource. */
export function TagsPage({ onBack }: { readonly onBack: () => void }) {
  const { id } = useForm();
  const { name } = refOf(id);
  if (TAGS_FORM.control.type !== "list") return null;
  return (
    <PageFrame title="Tags" context={name} backTo={name} onBack={onBack}>
      <ListBlock node={TAGS_FORM} list={TAGS_FORM.control} pointer="/tags" />
    </PageFrame>
  );
}
