import { SegmentedControl } from "@mantine/core";
import type { View } from "../../../model/design/design.ts";
import { useEditor } from "../editor-context.ts";
import { useSession } from "../use-session.ts";

const VIEWS: { value: View; label: string }[] = [
  { value: "services", label: "Services" },
  { value: "all", label: "All resources" },
];

/** Services view or all resources; the selection stays. */
export function ViewSwitch() {
  const editor = useEditor();
  const view = useSession((state) => state.view);
  return (
    <SegmentedControl
      aria-label="View"
      flex="none"
      data={VIEWS}
      value={view}
      onChange={(value) => editor.session.set({ view: value === "all" ? "all" : "services" })}
    />
  );
}
