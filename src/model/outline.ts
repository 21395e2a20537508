import type { ProseCollection } from './collections.ts';

/** A section of a page. */
export interface OutlineSection {
  /** Its anchor: the heading as a slug. */
  readonly id: string;
  readonly heading: string;
  /**
   * `body`: written by the editor under this heading. `data`: made from relations, the editor may
   * add prose under the same heading.
   */
  readonly from: 'body' | 'data';
  /** A page without it is thin. `article`: only where the article named the entry. */
  readonly needed: boolean | 'article';
}

const section = <const Id extends string>(
  id: Id,
  heading: string,
  from: OutlineSection['from'],
  needed: OutlineSection['needed'] = false,
): OutlineSection & { readonly id: Id } => ({ id, heading, from, needed });

const ARTICLE_AND_EVIDENCE = section('the-article-and-the-evidence', 'The article and the evidence', 'body', 'article');

/**
 * What each page holds, in order: the answer, what to do, then why. Where a heading of the body is not listed,
 * its section stays behind the listed one that it follows. Guides and articles are free.
 */
const outlines = {
  conditions: [
    section('running-with-it', 'Running with it', 'data', true),
    section('more-that-you-can-do', 'More that you can do', 'body'),
    section('how-to-recognise-it', 'How to recognise it', 'data', true),
    section('what-it-is-mistaken-for', 'What it is mistaken for', 'data', true),
    section('what-helps-and-how-sure-that-is', 'What helps, and how sure that is', 'data', true),
    section('first-exercises', 'First exercises', 'body'),
    section('how-long-it-takes', 'How long it takes', 'body', true),
    section('so-that-it-does-not-come-back', 'So that it does not come back', 'body'),
    section('when-to-see-someone', 'When to see someone', 'data'),
    section('who-can-help', 'Who can help', 'data'),
    section('what-it-is', 'What it is', 'body', true),
    section('why-it-happens', 'Why it happens', 'data', true),
    section('parts-of-the-body-involved', 'Parts of the body involved', 'data'),
    section('who-gets-it', 'Who gets it', 'body', true),
    ARTICLE_AND_EVIDENCE,
  ],
  symptoms: [
    section('what-you-can-do-today', 'What you can do today', 'body', true),
    section('what-it-may-be', 'What it may be', 'data', true),
    section('questions-that-tell-them-apart', 'Questions that tell them apart', 'data', true),
    section('in-your-words', 'In your words', 'body', true),
    section('where-and-when', 'Where and when', 'body', true),
    section('what-to-note-before-you-see-someone', 'What to note before you see someone', 'body', true),
    section('when-to-see-someone', 'When to see someone', 'data'),
    section('related-symptoms', 'Related symptoms', 'data'),
  ],
  drivers: [
    section('what-it-is', 'What it is', 'body', true),
    section('one-change-for-this-week', 'One change for this week', 'body', true),
    section('how-you-would-notice', 'How you would notice', 'body', true),
    section('what-counters-it', 'What counters it', 'data', true),
    section('how-it-might-lead-to-hip-pain', 'How it might lead to hip pain', 'data', true),
    section('what-it-is-blamed-for-without-evidence', 'What it is blamed for without evidence', 'body'),
    section('when-to-see-someone', 'When to see someone', 'data'),
    ARTICLE_AND_EVIDENCE,
  ],
  treatments: [
    section('what-it-is', 'What it is', 'body', true),
    section('who-it-is-for-and-who-should-not', 'Who it is for, and who should not', 'body', true),
    section('how-to-do-it', 'How to do it', 'body', true),
    section('what-to-expect', 'What to expect', 'body', true),
    section('how-you-know-that-it-works', 'How you know that it works', 'body', true),
    section('what-the-evidence-says', 'What the evidence says', 'data', true),
    section('exercises-that-it-uses', 'Exercises that it uses', 'data'),
    section('habits-and-loads-that-it-counters', 'Habits and loads that it counters', 'data'),
    section('who-gives-it', 'Who gives it', 'data'),
    ARTICLE_AND_EVIDENCE,
  ],
  anatomy: [
    section('where-it-is', 'Where it is', 'body', true),
    section('what-it-does-when-you-run', 'What it does when you run', 'body', true),
    section('what-goes-wrong-there', 'What goes wrong there', 'data'),
    section('exercises-that-reach-it', 'Exercises that reach it', 'data'),
    section('how-to-feel-it-on-yourself', 'How to feel it on yourself', 'body', true),
    section('where-the-name-comes-from', 'Where the name comes from', 'body'),
    ARTICLE_AND_EVIDENCE,
  ],
  professionals: [
    section('what-they-do-and-do-not-do', 'What they do and do not do', 'body', true),
    section('training-and-titles', 'Training and titles', 'body', true),
    section('when-to-choose-them', 'When to choose them', 'body', true),
    section('a-first-visit', 'A first visit', 'body', true),
    section('what-to-ask', 'What to ask', 'body', true),
    section('what-to-be-wary-of', 'What to be wary of', 'body', true),
    section('treatments-they-give', 'Treatments they give', 'data'),
    ARTICLE_AND_EVIDENCE,
  ],
  exercises: [
    section('how-to-do-it', 'How to do it', 'data', true),
    section('how-much', 'How much', 'data', true),
    section('when-not-to-do-it', 'When not to do it', 'body', true),
    section('easier-and-harder', 'Easier and harder', 'data'),
    section('what-it-trains', 'What it trains', 'data', true),
    section('why-it-suits-runners', 'Why it suits runners', 'body', true),
    section('used-in', 'Used in', 'data'),
  ],
  guides: [],
  articles: [],
} satisfies Readonly<Record<ProseCollection, readonly OutlineSection[]>>;

/** Headings of an entry that its collection's do not fit. Its anchors stay. */
export const OWN_HEADINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'anatomy/planes-of-motion': {
    'where-it-is': 'What it is',
    'what-it-does-when-you-run': 'The 3 planes when you run',
    'how-to-feel-it-on-yourself': 'How to feel them on yourself',
  },
};

/** The ids of the sections of a collection's pages. */
export type SectionId<C extends ProseCollection = ProseCollection> = (typeof outlines)[C] extends readonly (infer S)[]
  ? S extends { readonly id: infer Id }
    ? Id
    : never
  : never;

export const OUTLINE: Readonly<Record<ProseCollection, readonly (OutlineSection & { readonly id: SectionId })[]>> =
  outlines;
