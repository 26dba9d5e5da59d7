import { type GroupedInput, groupedLayout } from "../../../diagram/layout/grouped-layout.ts";

/** Computes layouts beside the page, so that it stays responsive. */
self.onmessage = ({ data }: MessageEvent<GroupedInput>) => {
  self.postMessage(groupedLayout(data));
};
