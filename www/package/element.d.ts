// Types of the custom element: its attributes, its members and what it tells the page.

/** A step of the story. */
export type StepName = "minute" | "year" | "town" | "guess" | "gates" | "police" | "sum" | "count" | "unknown" | "yours";

/** A panel of figures, a step of the story, or all of it, step by step. */
export type PanelName =
  | StepName
  | "story"
  | "scale"
  | "pursuit"
  | "streak"
  | "drives"
  | "blocked"
  | "protected"
  | "money"
  | "accountability"
  | "cards"
  | "outreach";

/** `auto` follows the reader's system. */
export type Theme = "auto" | "light" | "dark";

/** Figures in total, or for each day, minute, second or 1,000 residents. */
export type Lens = "total" | "day" | "minute" | "second" | "residents";

/** The attributes, for frameworks that check them. All are strings, and all but `panel` may be absent. */
export interface AntifraudInfographicAttributes {
  panel: PanelName;
  /** `zh` or `en`, or a longer tag of these. Where absent the language around the element, or English if that is another. */
  lang?: string;
  theme?: Theme;
  lens?: Lens;
  /** The step that is shown, where the panel is `story`. */
  step?: StepName;
  /** How far the step has come, from 0 to 1, where the host drives it: a page that moves the stage as its own text scrolls past. */
  progress?: string;
  /** Where the site is, for the links, snippets and exports of the menu: needed where the element is bundled. */
  site?: string;
}

/** What events tell; `panel` is the attribute's value. */
export interface AntifraudInfographicDetails {
  /** The first live paint. */
  ready: { panel: string };
  /** A reading was opened, of the figure with that identifier, or closed. */
  select: { panel: string; figure: string | null };
  /** The lens was changed. */
  lens: { panel: string; lens: string };
  /** Another step is shown. */
  step: { panel: string; step: StepName };
  /** The picture stays, for this reason. This event alone does not bubble. */
  error: { panel: string; reason: string };
}

/** The events of the element by their names. */
export type AntifraudInfographicEventMap = {
  [Name in keyof AntifraudInfographicDetails]: CustomEvent<AntifraudInfographicDetails[Name]>;
};

/**
 * A panel of the infographic. What stands between its tags is shown until it is alive, and again if it fails; children with
 * the slots `header` and `footer` take the place of its own words. Custom properties: `--antifraud-font` for its words, and
 * `--antifraud-paper` for the colour behind its chart, if the theme keeps its contrast on it. Parts: `kicker`, `headline`,
 * `lead`, `lens`, `chart`, `foot`, `reading`, `message`, `menu-button`, `menu` and `table`.
 */
export class AntifraudInfographic extends HTMLElement {
  /** Resolves to `true` with the first live paint, or to `false` when there will be the picture only. */
  get live(): Promise<boolean>;
  /** Lays out, paints and patches everything before it returns. */
  repaint(): void;
  /**
   * Opens the reading of a figure by its identifier, once the panel is alive; brings it into view and gives it the focus,
   * unless `preventScroll` is true.
   */
  read(figure: string, options?: { preventScroll?: boolean }): Promise<void>;

  addEventListener<Name extends keyof AntifraudInfographicEventMap>(
    type: Name,
    listener: (this: AntifraudInfographic, event: AntifraudInfographicEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "antifraud-infographic": AntifraudInfographic;
  }
}
