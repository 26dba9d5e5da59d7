import type { Scene } from "./scene.ts";

/** What is drawn of a mesh, and how it follows the design: a scene, or a scene with what another design has beside it. */
export type SceneSource = Pick<
  Scene,
  | "view"
  | "mesh"
  | "cards"
  | "edges"
  | "edgesAt"
  | "cardsShowing"
  | "edgesOfBackend"
  | "backendsOf"
  | "following"
>;
