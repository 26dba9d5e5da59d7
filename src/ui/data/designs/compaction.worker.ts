import { compactDesign } from "./compact-design.ts";
import { openDatabase } from "./database.ts";

/** Folds the journal of one design away from the page: the message names the database and the design. */
addEventListener("message", async (event: MessageEvent<{ database: string; design: string }>) => {
  const opened = await openDatabase(event.data.database);
  if (opened.ok) {
    await compactDesign(opened.value, event.data.design);
    opened.value.close();
  }
  postMessage("done");
});
