import { button, el } from '../dom/element.ts';
import { easedSets, type Plan } from './plan.ts';
import type { Scheduled } from './schedule.ts';
import type { NoteHost } from './session-view.ts';

/** Sets of a session that are not ticked and whose exercise was not stopped, as the keys of their notes. */
export function openSets(plan: Plan, item: Scheduled, value: NoteHost['value']): string[] {
  return (plan.sessions[item.session]?.sets ?? []).flatMap((set) =>
    value(`stopped/${item.key}/${set.exercise}`) === true
      ? []
      : Array.from(
          { length: item.eased ? easedSets(set.sets) : set.sets },
          (_, at) => `set/${item.key}/${set.exercise}/${at}`,
        ).filter((key) => value(key) !== true),
  );
}

/**
 * Asks once what to do with sets that are open.
 * @param back leads the reader to the first of them
 * @param go goes on to the end of the session
 */
export function openSetsView(host: NoteHost, open: readonly string[], back: () => void, go: () => void): HTMLElement {
  const many = open.length !== 1;
  return el(
    'div',
    { className: 'open-sets', data: { open: '' } },
    el('h3', { tabIndex: -1 }, many ? `${open.length} sets are open` : '1 set is open'),
    el('p', {}, 'Fewer sets are fine. What you leave open stays open in your notes.'),
    el(
      'p',
      { className: 'acts' },
      button(many ? 'Do them now' : 'Do it now', back, 'primary'),
      button(many ? 'I did them: tick them' : 'I did it: tick it', () => {
        for (const key of open) host.note(key, true);
        go();
      }),
      button(many ? 'Leave them open, and end here' : 'Leave it open, and end here', go),
    ),
  );
}
