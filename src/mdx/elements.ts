import { certainty } from '../model/terms.ts';

/**
 * The elements that a writer may use in an entry, with their attributes. All attributes are needed; an
 * empty list allows any value.
 */
export const ELEMENTS = {
  /** A passage of an article, with its stable anchor. */
  Passage: { id: [] },
  /** What the source article says, linked to its passage. */
  ArticleSays: { passage: [] },
  /** What studies found, beside it. */
  EvidenceSays: { certainty: certainty.options },
  /** The traffic light with its figures. */
  PainRule: {},
  /** The exercises of a phase of the program, drawn. */
  PhaseFigures: { phase: [] },
  /** The questions of a guide that end in one answer. */
  Decision: {},
  /** Who sees someone before they train, as the program says. */
  AskFirst: {},
  /** How long each condition takes, and who was measured. */
  RecoveryTimes: {},
  /** A table whose first column names beams: they are drawn there. */
  Beams: { of: ['effects', 'certainties', 'causes', 'uses'] },
  /** Every danger sign by level. */
  DangerSigns: {},
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type ElementName = keyof typeof ELEMENTS;
