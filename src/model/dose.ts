import type { Exercise } from './exercise.ts';

type Amount = Exercise['dose']['starting'];

/** The columns of a dose: for a beginner, and later. */
export const DOSE_COLUMNS = [
  ['starting', 'To start'],
  ['steady', 'Later'],
] as const;

/** The rows of a dose, each with how it is read. */
export const DOSE_ROWS: readonly (readonly [string, (amount: Amount) => string])[] = [
  ['Sets', (amount) => String(amount.sets)],
  [
    'In each set',
    (amount) =>
      [amount.reps && `${amount.reps} times`, amount.seconds && `${amount.seconds} s`]
        .filter(Boolean)
        .join(', each held '),
  ],
  ['Tempo', (amount) => amount.tempo],
  ['Rest between sets', (amount) => seconds(amount.restSeconds)],
  ['Days a week', (amount) => String(amount.daysPerWeek)],
];

/** A starting dose in one line: "2 sets of 10 times, 3 days a week". */
export function startingDose(amount: Amount): string {
  const each = [amount.reps && `${amount.reps} times`, amount.seconds && `${amount.seconds} s`].filter(Boolean);
  const days = amount.daysPerWeek === 1 ? '1 day' : `${amount.daysPerWeek} days`;
  return `${amount.sets} ${amount.sets === 1 ? 'set' : 'sets'} of ${each.join(', each held ')}, ${days} a week`;
}

function seconds(value: number): string {
  return value === 0 ? 'none' : value >= 90 ? `${value / 60} min` : `${value} s`;
}
