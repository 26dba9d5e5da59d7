import { givenGraph, offerPage } from "./bench-page.ts";

/** What a peer's page is given, and nothing that draws it. */
offerPage({ fit: () => undefined, viewport: () => "", kept: await givenGraph() });
document.body.dataset["drawn"] = "true";
