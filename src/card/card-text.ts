import type { ControlPeriod } from '../dataset/control-history.ts';
import type { Controller, Day, EntityId, EntityKind, ReportUrl } from '../domain.ts';
import type { MapShapes } from '../map/map-geometry.ts';
import type { StripText } from '../timeline/control-strip-text.ts';

/**
 * A card in the reader's words, as the background sends it and the page draws it. Plain data, and whole: the page adds no
 * word of its own, so that nothing that speaks has to be loaded into it. Made by `word-card.ts`.
 */
export interface CardText {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly isPlace: boolean;
  readonly name: string;
  /** True where the name is English and the rest of the card is not even in its letters. */
  readonly isNameEnglish?: true;
  /** Other names of it: none that looks like `name`. */
  readonly english?: string;
  readonly fa?: string;
  readonly ps?: string;
  /** Kind, then what it lies in from near to far. */
  readonly crumbs: readonly string[];
  /** What tells it from others of its name. */
  readonly distinction: string | EnglishText;
  /** What can make it the likelier of several: names that, where they stand on the page too, speak for it. */
  readonly companions: readonly Companion[];
  readonly sections: readonly CardSection[];
  /** The sources of all its claims, which go by their positions here. */
  readonly cited: readonly SourceText[];
  /** What is said aloud when it opens by keyboard. */
  readonly spoken: readonly (string | EnglishText)[];
  /** Prefilled, for the reader to copy and to send by whatever way they choose. */
  readonly correction: string;
  /** The last line of a citation, and the corner of the card: which data this is. */
  readonly version: string;
}

interface Companion {
  readonly id: EntityId;
  /** Why its mention speaks for this one, e.g. `Kunduz province is named on this page.` */
  readonly reason: string;
}

export interface SourceText {
  readonly url: ReportUrl;
  /** The headline or, where it was not seen, the publisher or the address. */
  readonly title: string;
  readonly byline?: string;
  /** ISO 639-1, of a headline. */
  readonly language?: string;
}

/** The sources of one claim: what opens the list, a note on what they say, and their positions in `cited`. */
export interface SourcesText {
  readonly label: string;
  readonly note?: string | EnglishText;
  readonly sources: readonly number[];
}

/** Another card that can be followed. */
export interface LinkText {
  readonly id: EntityId;
  readonly text: string;
  /** True where the name is English and the card is not even in its letters. */
  readonly isEnglish?: true;
  /** The comma or dot behind it, without which no line may begin: a line may break behind a button whatever follows. */
  readonly tail?: string;
}

/**
 * Words of the records (a note, a description, a title), which are English in every language of the interface: marked as
 * such where that is another one, so that they are spoken and set as what they are.
 */
export interface EnglishText {
  readonly english: string;
}

export type TextPiece = string | LinkText | EnglishText;

/** A sentence with its sources, and what other sources say differently. */
export interface ClaimText {
  readonly text: readonly TextPiece[];
  /** Set small below the text: when it was, or what it lacks. */
  readonly detail?: string;
  readonly sources?: SourcesText;
  readonly dissent?: readonly ClaimText[];
  readonly date?: DateText;
}

export interface DateText {
  /** For machines: an EDTF date. */
  readonly iso: string;
  readonly text: string;
}

/** What a card is made of, from top to bottom. */
export type CardSection =
  /** What must be known before all else, e.g. a death. */
  | { readonly kind: 'lead'; readonly claims: readonly ClaimText[] }
  /** The answer for the day. `holder` gives its colour. */
  | {
      readonly kind: 'status';
      readonly holder?: Controller;
      readonly claims: readonly ClaimText[];
      readonly lines: readonly { readonly text: string; readonly isCaution?: true }[];
      readonly sources?: SourcesText;
      readonly dissent?: readonly ClaimText[];
    }
  | { readonly kind: 'description'; readonly claim: ClaimText }
  | {
      readonly kind: 'strip';
      readonly periods: readonly ControlPeriod[];
      readonly from: Day;
      readonly to: Day;
      readonly day: Day;
      readonly text: StripText;
    }
  | OfficeStripText
  | LocatorText
  /** How many places each party held. */
  | {
      readonly kind: 'shares';
      readonly title: string;
      readonly shares: readonly {
        readonly holder: Controller;
        readonly name: string;
        readonly count: string;
      }[];
      readonly note?: string;
    }
  | RowsText
  /** Candidates of no order in time: offices without dates, relations, assessments. */
  | {
      readonly kind: 'claims';
      readonly title: string;
      readonly isLater?: true;
      readonly claims: readonly ClaimText[];
    }
  | {
      readonly kind: 'reports';
      readonly title: string;
      readonly reports: readonly SourceText[];
      /** Said where there are none. */
      readonly silence: string;
    };

/** Rows with a date before each, in order of time. */
export interface RowsText {
  readonly kind: 'rows';
  readonly title?: string;
  /** True for what came after the article: set apart. */
  readonly isLater?: true;
  readonly rows: readonly RowText[];
}

export type RowText =
  | { readonly kind: 'claim'; readonly claim: ClaimText }
  /** The day of the article. */
  | { readonly kind: 'here'; readonly date: DateText; readonly text: string }
  /** Some are left out here; leads to all of them. */
  | { readonly kind: 'more'; readonly text: string }
  | { readonly kind: 'silence'; readonly text: string };

/** Where a place lies, or who held which province. */
export interface LocatorText {
  readonly kind: 'locator';
  readonly label: string;
  readonly caption?: string;
  readonly province?: EntityId;
  readonly dots: readonly {
    readonly id: EntityId;
    readonly name: string;
    /** In kilometres of the map. */
    readonly at: readonly [x: number, y: number];
    readonly isMain?: true;
  }[];
  readonly fills?: readonly (readonly [province: EntityId, holder: Controller])[];
}

/** When a person held which office. */
export interface OfficeStripText {
  readonly kind: 'offices';
  /** Says all of it in words. */
  readonly label: string;
  readonly from: Day;
  readonly to: Day;
  readonly day: Day;
  readonly mark: string;
  /** The years under it, by the first day of each. */
  readonly years: readonly { readonly day: Day; readonly text: string }[];
  readonly bands: readonly {
    readonly text: readonly (string | EnglishText)[];
    readonly period: string;
    /** Office and period, to be said aloud. */
    readonly plain: string;
    readonly from: Day;
    readonly to: Day;
    /** True where no source says when it ended: the band fades out. */
    readonly isOpen: boolean;
    readonly isThen: boolean;
    /** Which row it stands in, so that two offices at once do not hide each other. */
    readonly lane: number;
  }[];
}

/** The words around every card, and how it is to look. */
export interface CardFrameText {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly theme: 'system' | 'light' | 'dark';
  readonly labels: Readonly<Record<FrameLabel, string>>;
  /** What each key does, for the help in the footer. */
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
  /** The shapes of every small map, once the background has sent them. */
  readonly map?: MapShapes;
}

export type FrameLabel =
  | 'open'
  | 'atlas'
  | 'pin'
  | 'pinned'
  | 'cite'
  | 'copied'
  | 'notCopied'
  | 'wrong'
  | 'wrongHelp'
  | 'copy'
  | 'keys'
  | 'close'
  | 'back'
  | 'otherMeanings'
  | 'ambiguous'
  | 'usual'
  | 'waiting'
  | 'noAnswer'
  | 'notInDataset'
  | 'retry'
  | 'sources'
  | 'enterAndLeave';
