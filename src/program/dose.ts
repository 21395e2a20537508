import type { ProgramSet } from '../model/program.ts';

/** How much a set is: "12", "30 s" or "8 × 5 s". */
function amount(set: Pick<ProgramSet, 'reps' | 'seconds'>): string {
  const parts = [set.reps === undefined ? '' : String(set.reps), set.seconds === undefined ? '' : `${set.seconds} s`];
  return parts.filter(Boolean).join(' × ');
}

/** What a session asks of an exercise: "3 × 12 each side". @param sets how many, which is fewer on an eased day */
export function doseOf(set: Pick<ProgramSet, 'reps' | 'seconds' | 'sides'>, sets: number): string {
  return `${sets} × ${amount(set)}${set.sides === 'each' ? ' each side' : ''}`;
}
