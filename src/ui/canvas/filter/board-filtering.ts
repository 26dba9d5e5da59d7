import type { CardId } from "../../../diagram/card.ts";
import type { Expression } from "../../../diagram/find/expression.ts";
import type { FindError } from "../../../diagram/find/find-error.ts";
import { matches } from "../../../diagram/find/matches.ts";
import { parseExpression } from "../../../diagram/find/parse-expression.ts";
import type { SceneSource } from "../../../diagram/scene-source.ts";
import type { SeenId } from "../../../diagram/shown/board-scene.ts";
import { neighbourhood } from "../../../diagram/shown/neighbourhood.ts";
import type { BoardFilter, Focus } from "../../../editor/board-filter.ts";
import type { Editor } from "../../../editor/editor.ts";
import type { ResourceId } from "../../../model/reference/ref.ts";
import { findSourceOf } from "../../app/find-source.ts";
import type { BoardModel } from "../board-model.ts";
import { inReadingOrder } from "../reading-order.ts";
import { Signal } from "../signal.ts";

/** What the filter of the session comes to on the board that is shown. */
export interface Filtered {
  /** Why the expression cannot be read. */
  readonly error: FindError | undefined;
  /** Where what the expression finds is seen, in reading order; undefined where nothing is looked for. */
  readonly hits: readonly SeenId[] | undefined;
  /** How many resources it finds. */
  readonly found: number;
  /** Cards of the view, and how many of them the filter hides. */
  readonly cards: number;
  readonly hidden: number;
}

const AFTER_EDIT = 200;

/**
 * Applies the filter of the session to a model. What is hidden is decided when the filter is set and when a board
 * is opened: a card that comes or changes later is not hidden under the user's hands.
 */
export class BoardFiltering {
  readonly state = new Signal<Filtered>({ error: undefined, hits: undefined, found: 0, cards: 0, hidden: 0 });
  /** Goes up when the find field shall have the focus. */
  readonly wantsField = new Signal(0);
  readonly #editor: Editor;
  #applied: { readonly model: BoardModel; readonly filter: BoardFilter } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** The cards and groups that light up because they were found. */
  get hits(): ReadonlySet<SeenId> | undefined {
    const { hits } = this.state.value;
    return hits === undefined ? undefined : new Set(hits);
  }

  /** Applies the filter as it is now; true where another part is shown or other cards are found. */
  follow(model: BoardModel): boolean {
    const { filter } = this.#editor.session.state;
    const before = this.#applied;
    if (before?.model === model && before.filter === filter) return false;
    const parsed = expressionOf(filter);
    const isOther = before === undefined || before.model !== model;
    const isBroken = parsed !== undefined && !parsed.ok && filter.hide !== undefined;
    this.#applied = { model, filter };
    if (isOther || (!isBroken && hides(before.filter) !== hides(filter))) {
      model.hide(this.#hiddenBy(filter, model, parsed?.ok === true ? parsed.value : undefined));
    }
    this.#look(model, parsed);
    return true;
  }

  /** The design is another now: looks again a little later, and then calls `done`. */
  lookSoon(model: BoardModel, done: () => void): void {
    const { filter } = this.#editor.session.state;
    if (filter.find === undefined && model.hidden.size === 0 && this.state.value.hidden === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#look(model, expressionOf(this.#editor.session.state.filter));
      done();
    }, AFTER_EDIT);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Shows everything again where a resource that is asked for is on hidden cards alone. */
  unhide(model: BoardModel, item: ResourceId): void {
    const cards = model.all.cardsShowing(item);
    if (cards.length > 0 && cards.every((id) => model.hidden.has(id))) showAll(this.#editor);
  }

  #look(model: BoardModel, parsed: ReturnType<typeof parseExpression> | undefined): void {
    const found = parsed?.ok === true ? this.#found(model, parsed.value) : undefined;
    const seen = new Set(found?.flatMap((id) => model.scene.cardsShowing(id)));
    const placed = [...seen].flatMap((id) => {
      const position = model.placeOf(id);
      return position === undefined ? [] : [{ id, position }];
    });
    this.state.set({
      error: parsed === undefined || parsed.ok ? undefined : parsed.error,
      hits: found === undefined ? undefined : inReadingOrder(placed).map(({ id }) => id),
      found: found?.length ?? 0,
      cards: model.all.cards.size,
      hidden: model.hidden.size,
    });
  }

  /** The resources of the mesh that are found, and services that nobody defines. */
  #found(model: BoardModel, expression: Expression): ResourceId[] {
    const source = findSourceOf(this.#editor);
    const ghosts = [...model.all.cards.keys()].filter((id) => !source.design.resources.has(id));
    return [...this.#editor.meshes.members(model.mesh), ...ghosts].filter((id) =>
      matches(expression, id, source),
    );
  }

  #hiddenBy(
    { focus, hide }: BoardFilter,
    model: BoardModel,
    expression: Expression | undefined,
  ): ReadonlySet<CardId> {
    const { all } = model;
    const hidden = focus === undefined ? new Set<CardId>() : outsideOf(all, focus);
    if (hide === undefined || expression === undefined) return hidden;
    const found = this.#found(model, expression);
    if (hide === "these") {
      for (const id of found) if (all.cards.has(id)) hidden.add(id);
      return hidden;
    }
    const kept = new Set(found.flatMap((id) => all.cardsShowing(id)));
    for (const id of all.cards.keys()) if (!kept.has(id)) hidden.add(id);
    return hidden;
  }
}

function outsideOf(scene: SceneSource, { items, steps, direction }: Focus): Set<CardId> {
  const from = items.flatMap((item) => scene.cardsShowing(item));
  const kept = neighbourhood(scene, from, steps, direction);
  // What is gone from this view is no reason to show nothing.
  return new Set(kept.size === 0 ? [] : [...scene.cards.keys()].filter((id) => !kept.has(id)));
}

/** Puts all cards of the mesh on the board again; what is looked for stays. */
export function showAll({ session }: Editor): void {
  const { hide: _hide, focus: _focus, ...filter } = session.state.filter;
  session.set({ filter });
}

function expressionOf({ find = "" }: BoardFilter): ReturnType<typeof parseExpression> | undefined {
  return find.trim() === "" ? undefined : parseExpression(find);
}

/** The part of a filter that hides cards, as text. */
function hides({ find, hide, focus }: BoardFilter): string {
  return JSON.stringify([hide, hide === undefined ? undefined : find, focus]);
}
