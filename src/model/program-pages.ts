/** The pages of the program, in the order in which a reader meets them. */
export const PROGRAM_PARTS = ['start', 'today', 'plan', 'rules'] as const;
export type ProgramPart = (typeof PROGRAM_PARTS)[number];

/** What each page is called and says of itself; the first has the title and summary of the entry. */
export const PROGRAM_PAGES: Readonly<
  Record<
    ProgramPart,
    { readonly path: string; readonly name: string; readonly title?: string; readonly summary?: string }
  >
> = {
  start: { path: '/program/', name: 'Set up' },
  today: {
    path: '/program/today/',
    name: 'Today',
    title: 'Today’s session',
    summary: 'The next session of your plan: it counts with you, asks where it hurts, and says what comes next.',
  },
  plan: {
    path: '/program/plan/',
    name: 'Plan',
    title: 'The plan, phase by phase',
    summary: 'What you do in each session, your runs meanwhile, and the tests before the next phase.',
  },
  rules: {
    path: '/program/rules/',
    name: 'Rules',
    title: 'Rules of the program',
    summary:
      'What to do when it hurts or a week goes wrong, away from home, afterwards, and on the way back to running.',
  },
};

/** The fields of the program that a page shows, in the order in which a reader meets them. */
export const PROGRAM_FIELDS = {
  start: ['screen', 'limits', 'start'],
  today: [],
  plan: ['phases'],
  rules: ['pain', 'advice', 'rules', 'travel', 'maintenance', 'ladder'],
} as const satisfies Readonly<Record<ProgramPart, readonly string[]>>;
