import type { ReactNode } from "react";

/** One line of the palette. */
export interface PaletteEntry {
  readonly key: string;
  readonly title: string;
  /** In the monospaced face. */
  readonly mono?: boolean;
  /** How the title is written where it shows values; or what is cut off. */
  readonly tooltip?: string;
  /** What stands beside the title in grey: the kind, the mesh. */
  readonly note?: string;
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

/** What was found under one heading, the nearest first. */
export interface PaletteSection {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}
