import type { CardId } from "../../../diagram/card.ts";
import {
  type CardMark,
  cardMarks,
  type EdgeMark,
  edgeMark,
  type OtherIs,
  type ResourceDifference,
} from "../../../diagram/compared/compared-marks.ts";
import { ComparedScene } from "../../../diagram/compared/compared-scene.ts";
import type { EdgeId } from "../../../diagram/edge.ts";
import { Scene } from "../../../diagram/scene.ts";
import type { SceneSource } from "../../../diagram/scene-source.ts";
import { FilledView } from "../../../editor/filled-view.ts";
import type { Sliced } from "../../../lib/sliced.ts";
import type { Change } from "../../../model/change/change.ts";
import type { Design } from "../../../model/design/design.ts";
import { HoleIndex } from "../../../model/holes/hole-index.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";

/** What the board is compared with. */
export interface BoardComparison {
  readonly other: Design;
  readonly otherIs: OtherIs;
  readonly differences: ReadonlyMap<ResourceId, ResourceDifference>;
}

/** What differs on one view of a mesh, card by card and line by line. */
export class BoardMarks {
  readonly scene: ComparedScene;
  #comparison: BoardComparison;
  #cards: ReadonlyMap<CardId, CardMark> | undefined;

  private constructor(scene: ComparedScene, comparison: BoardComparison) {
    this.scene = scene;
    this.#comparison = comparison;
  }

  /** Puts what the other design has beside a scene; with pauses. */
  static *making(own: SceneSource, comparison: BoardComparison): Sliced<BoardMarks> {
    const { other } = comparison;
    const { design } = new FilledView(other, new HoleIndex(other));
    const scene = yield* Scene.making(design, own.view, own.mesh);
    return new BoardMarks(new ComparedScene(own, scene), comparison);
  }

  /** By card that differs: what of it does. */
  get cards(): ReadonlyMap<CardId, CardMark> {
    const { differences, otherIs } = this.#comparison;
    this.#cards ??= cardMarks(this.scene, differences, otherIs);
    return this.#cards;
  }

  /** What differs about a line. */
  edge(id: EdgeId): EdgeMark | undefined {
    return edgeMark(this.scene, id, this.#comparison.otherIs);
  }

  /** The scene has followed a change. */
  renew(): void {
    this.#cards = undefined;
  }

  /** Other differences from the same design: true; from another design, which takes another board: false. */
  follow(comparison: BoardComparison | undefined): boolean {
    const { other, otherIs } = this.#comparison;
    if (comparison?.other !== other || comparison.otherIs !== otherIs) return false;
    this.#comparison = comparison;
    this.#cards = undefined;
    return true;
  }

  /** A change that takes no place from what stays to be seen because the other design has it. */
  keepingPlaces(change: Change): Change {
    const { removed, ...others } = change.positions ?? {};
    if (removed === undefined) return change;
    const gone = Object.entries(removed).filter(([id]) => !this.scene.isOtherCard(id));
    return { ...change, positions: { ...others, removed: Object.fromEntries(gone) } };
  }

  /** The design with the places that the other one gives to what it alone has. */
  withOtherPlaces(design: Design): Design {
    const positions = new Map(design.positions);
    for (const [id, placement] of this.#comparison.other.positions) {
      if (this.scene.isOtherCard(id) && !positions.has(id)) positions.set(id, placement);
    }
    return { ...design, positions };
  }
}
