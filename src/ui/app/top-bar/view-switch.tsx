import { SegmentedControl } from "@mantine/core";
import type { View } from "../../../model/design/design.ts";
import { useEditor } from "../editor-context.ts";
import { useSession } from "../use-session.ts";

const VIEWS: { value: View | "table"; label: string }[] = [
  { value: "services", label: "Services" },
  { value: "all", label: "All resources" },
  { value: "table", label: "Table" },
];

/** The board in one of its views, or the table; the selection stays. */
export function ViewSwitch() {
  const { session } = useEditor();
  const value = useSession(({ surface, view }) => (surface === "table" ? surface : view));
  return (
    <SegmentedControl
      aria-label="View"
      flex="none"
      data={VIEWS}
      value={value}
      onChange={(next) => {
        if (next === "table") session.set({ surface: "table" });
        else session.set({ surface: "board", view: next });
      }}
    />
  );
}
