import type { ShareProblem } from "../../../formats/share/share-envelope.ts";

const TEXTS: { readonly [P in ShareProblem]: string } = {
  cut: "The end of the link is missing. Copy the whole link again, or ask for the design as a .mesh.json file.",
  broken:
    "The link was changed on its way. Copy the whole link again, or ask for the design as a .mesh.json file.",
  newer: "The link was made by a newer Meshwright. Open it with that version, or ask for a .mesh.json file.",
  "too-large": "The link unfolds to more than 64 MB. Ask for the design as a .mesh.json file.",
  "no-design": "The link holds no design that can be read. Ask for the design as a .mesh.json file.",
  "wrong-passphrase": "This passphrase does not open the link. Check it and try again.",
};

/** Why a link cannot be opened, and what to do about it: two sentences. */
export function shareProblemText(problem: ShareProblem): string {
  return TEXTS[problem];
}
