import { IconFolder, IconForms, IconPlus, IconTopologyStar3 } from "@tabler/icons-react";
import { kindDefinition } from "../../../model/kinds/registry.ts";
import { idOf, meshRef, type ResourceId, refOf } from "../../../model/reference/ref.ts";
import { nameTitle, shownName } from "../../app/shown-name.ts";
import { goToItem } from "../../canvas/actions/go-to-item.ts";
import type { DesignRow } from "../../data/designs/rows.ts";
import { focusField } from "../../inspector/focus-field.ts";
import { findBlocks } from "../../inspector/form/find-blocks.ts";
import { findFields } from "../../inspector/form/find-fields.ts";
import { formOf } from "../../inspector/form/form-of.ts";
import { addBlockAt } from "../../inspector/selection/add-block-at.ts";
import { KindIcon } from "../../kinds/kind-icon.tsx";
import type { Example } from "../../panels/designs/examples.ts";
import { ALL_COMMANDS } from "../all-commands.ts";
import { theOne } from "../the-one.ts";
import { COMMAND_GROUPS, titleOf, type UiCommand, type UiContext } from "../ui-command.ts";
import { findResources } from "./find-resources.ts";
import type { PaletteEntry, PaletteSection } from "./palette-entry.ts";
import { type Ranked, ranked } from "./ranked.ts";

const ICON = { size: 16, stroke: 1.5, "aria-hidden": true } as const;
const MOST = { resources: 8, commands: 10, blocks: 3, fields: 6, designs: 5 } as const;
const FIELD_PREFIX = /^fields?:\s*/i;

/** Where entries come from, besides the list of commands. */
export interface PaletteSources {
  readonly context: UiContext;
  readonly recent: readonly string[];
  readonly designs: readonly DesignRow[];
  readonly examples: readonly Example[];
  readonly runCommand: (command: UiCommand) => void;
  readonly openDesign: (id: string) => void;
  readonly openExample: (example: Example) => void;
}

/** What the palette shows for a text; without one, all commands, those used last first. */
export function paletteSections(typed: string, sources: PaletteSources): PaletteSection[] {
  if (FIELD_PREFIX.test(typed))
    return [fields(typed.replace(FIELD_PREFIX, ""), sources)].filter(isFilled).map(bare);
  if (typed.trim() === "") return allCommands(sources);
  return [
    resources(typed, sources),
    commands(typed, sources),
    fields(typed, sources),
    designs(typed, sources),
    examples(typed, sources),
  ]
    .filter(isFilled)
    .sort((a, b) => a.rank - b.rank)
    .map(bare);
}

interface RankedSection extends PaletteSection {
  /** That of its nearest entry. */
  readonly rank: number;
}

function isFilled({ entries }: PaletteSection): boolean {
  return entries.length > 0;
}

function bare({ title, entries }: PaletteSection): PaletteSection {
  return { title, entries };
}

function sectionOf<T>(
  title: string,
  found: readonly Ranked<T>[],
  entry: (value: T) => PaletteEntry,
): RankedSection {
  return { title, entries: found.map(({ value }) => entry(value)), rank: found[0]?.rank ?? 0 };
}

function resources(typed: string, { context }: PaletteSources): RankedSection {
  const { editor } = context;
  return sectionOf("Resources", findResources(editor, typed, MOST.resources), (id) => {
    const ref = refOf(id);
    const title = shownName(id, editor.filled.values);
    const mesh = idOf(meshRef(ref));
    const kind = kindDefinition(ref.kind).title;
    return {
      key: id,
      title,
      mono: ref.kind === "virtualService",
      tooltip: nameTitle(id, title),
      note: mesh === editor.session.state.mesh ? kind : `${kind} in ${refOf(mesh).name}`,
      icon: <KindIcon kind={ref.kind} />,
      run: () => goTo(context, id, mesh),
    };
  });
}

function goTo({ editor, board }: UiContext, id: ResourceId, mesh: ResourceId): void {
  if (editor.session.state.mesh !== mesh) editor.session.set({ mesh });
  editor.session.reveal(id);
  if (board !== undefined) goToItem(board, id);
}

function commandEntry(command: UiCommand, { context, runCommand }: PaletteSources): PaletteEntry {
  const Glyph = command.icon;
  const [keys] = command.keys ?? [];
  const title = titleOf(command, context);
  return {
    key: command.id,
    title: command.isOn?.(context) === true ? `${title}: on` : title,
    ...(keys === undefined ? {} : { keys }),
    icon: <Glyph {...ICON} />,
    run: () => runCommand(command),
  };
}

/** The palette itself is open already. */
function available(context: UiContext): UiCommand[] {
  return ALL_COMMANDS.filter(({ id, isAvailable }) => id !== "palette" && (isAvailable?.(context) ?? true));
}

function commands(typed: string, sources: PaletteSources): RankedSection {
  const { context, recent } = sources;
  const findable = available(context).map((value) => ({
    value,
    text: titleOf(value, context),
    more: `${value.group} ${value.words ?? ""}`,
  }));
  const found = ranked(typed, findable, MOST.commands);
  const place = ({ id }: UiCommand): number => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const sorted = found.toSorted((a, b) => a.rank - b.rank || place(a.value) - place(b.value));
  return sectionOf("Commands", sorted, (command) => commandEntry(command, sources));
}

function allCommands(sources: PaletteSources): PaletteSection[] {
  const all = available(sources.context);
  const entriesOf = (list: readonly UiCommand[]): PaletteEntry[] =>
    list.map((command) => commandEntry(command, sources));
  const recent = sources.recent.flatMap((id) => all.filter((command) => command.id === id));
  const groups = COMMAND_GROUPS.map((title) => ({
    title,
    entries: entriesOf(all.filter(({ id, group }) => group === title && !sources.recent.includes(id))),
  }));
  return [{ title: "Recently used", entries: entriesOf(recent) }, ...groups].filter(isFilled);
}

/** Fields of the selected resource, set or not, and blocks that can be added to it; chosen, the inspector shows the field and gives it the focus. */
function fields(typed: string, { context }: PaletteSources): RankedSection {
  const { editor } = context;
  const id = theOne(context);
  const resource = id === undefined ? undefined : editor.design.resources.get(id);
  if (id === undefined || resource === undefined) return { title: "Fields", entries: [], rank: 0 };
  const found = findFields(formOf(refOf(id).kind), resource, typed, MOST.fields);
  const entries = found.map(
    ({ pointer, label, context: around, path, set }): PaletteEntry => ({
      key: `field ${pointer}`,
      title: label,
      tooltip: path,
      note: [around, set ? "" : "not set"].filter((part) => part !== "").join(" · "),
      icon: <IconForms {...ICON} />,
      run: () => focusField(editor, id, pointer),
    }),
  );
  const blocks = findBlocks(formOf(refOf(id).kind), resource, typed, MOST.blocks).map(
    ({ pointer, label, context: around }): PaletteEntry => ({
      key: `block ${pointer}`,
      title: `Add ${label}`,
      note: around,
      icon: <IconPlus {...ICON} />,
      run: () => addBlockAt(editor, id, pointer),
    }),
  );
  const title = `Fields of ${shownName(id, editor.filled.values)}`;
  // After names and commands that begin with the word.
  return { title, entries: [...blocks, ...entries], rank: 3.5 };
}

function designs(typed: string, sources: PaletteSources): RankedSection {
  const findable = sources.designs.map((value) => ({
    value,
    text: value.name,
    more: `${value.mesh} design open`,
  }));
  return sectionOf("Designs", ranked(typed, findable, MOST.designs), ({ id, name, resources: count }) => ({
    key: `design ${id}`,
    title: name,
    note: count === 1 ? "1 resource" : `${count} resources`,
    icon: <IconFolder {...ICON} />,
    run: () => sources.openDesign(id),
  }));
}

function examples(typed: string, sources: PaletteSources): RankedSection {
  const findable = sources.examples.map((value) => ({
    value,
    text: value.name,
    more: `${value.summary} example open`,
  }));
  return sectionOf("Examples", ranked(typed, findable, MOST.designs), (example) => ({
    key: `example ${example.name}`,
    title: example.name,
    note: example.summary,
    icon: <IconTopologyStar3 {...ICON} />,
    run: () => sources.openExample(example),
  }));
}
