import { useState } from "react";

export type InspectorTab = "form" | "json";

let last: InspectorTab = "form";

/** The tab that is shown; the same one after another resource was selected. */
export function useInspectorTab(): readonly [InspectorTab, (tab: InspectorTab) => void] {
  const [tab, setTab] = useState(last);
  return [
    tab,
    (next) => {
      last = next;
      setTab(next);
    },
  ];
}
