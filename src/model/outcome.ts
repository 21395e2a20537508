/** Where "Can I run with this pain?" ends, the most pressing first. Each is a section of the guide's page. */
export const OUTCOMES = [
  'get-help-now',
  'get-help-today',
  'children-first',
  'pregnancy-first',
  'do-not-run',
  'run',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Where an answer leads, by what it speaks of. An editor changes the words of an answer and never where it leads.
 * `clear` leads on to the next question, and after the last to a run.
 */
export const LEADS = {
  emergency: 'get-help-now',
  fever: 'get-help-now',
  nerve: 'get-help-today',
  fall: 'get-help-today',
  sign: 'get-help-today',
  bone: 'get-help-today',
  limp: 'get-help-today',
  child: 'children-first',
  pregnancy: 'pregnancy-first',
  tear: 'do-not-run',
  pain: 'do-not-run',
  'next-day': 'do-not-run',
  clear: 'run',
} as const satisfies Record<string, Outcome>;
export type About = keyof typeof LEADS;

/** The guide that asks, and how a condition's page hands over its name: in the fragment, which no server is told. */
export const DECISION = {
  url: '/guides/can-i-run-with-this-pain/',
  from: '#from=',
  name: 'Can I run with this pain? Five questions',
} as const;

/** What each place of the decision is called in a link, and the heading of its section. */
export const OUTCOME_HEADING: Readonly<Record<Outcome, string>> = {
  'get-help-now': 'Get help now',
  'get-help-today': 'Get help today',
  'children-first': 'Children first',
  'pregnancy-first': 'Pregnancy first',
  'do-not-run': 'Do not run',
  run: 'Run',
};
