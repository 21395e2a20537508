import { dayInWords, daysBetween, type Day } from './days.ts';
import { lightOf, notedOf } from './diary.ts';
import { el, svg } from '../dom/element.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { weekAt, type Scheduled, type Week } from './schedule.ts';
import { tickField, type NoteHost } from './session-view.ts';

const LIGHT = { green: 'green', amber: 'amber', red: 'red' } as const;

/** What became of a session, in words. */
function outcome(progress: Progress, item: Scheduled, today: Day): string {
  const noted = notedOf(progress, item.key);
  const light = lightOf(noted);
  const pain = noted.after === undefined ? '' : `, pain ${noted.after}`;
  const colour = light === undefined ? '' : ` (${LIGHT[light]})`;
  if (noted.done !== undefined) return `done${pain}${colour}`;
  if (item.date < today) return `not ticked${pain}${colour}`;
  return item.date === today ? 'today' : 'to come';
}

/** The plan week by week, with what was done: the table that says the same as the chart. */
function weekTable(plan: Plan, weeks: readonly Week[], progress: Progress, today: Day): HTMLElement {
  const rows = weeks.map((week) => {
    const phase = plan.phases.find(({ id }) => id === week.phase);
    const row = el(
      'tr',
      {},
      el('th', { scope: 'row' }, `${week.block + 1}`),
      el('td', {}, phase ? `${phase.title} ${week.week}` : 'Keeping it up'),
      el(
        'td',
        {},
        el(
          'ul',
          { aria: { role: 'list' } },
          ...week.sessions.map((item) =>
            el(
              'li',
              {},
              `${dayInWords(item.date, 'short')}: ${plan.sessions[item.session]?.title ?? ''}, ${outcome(progress, item, today)}${item.eased ? ', eased' : ''}`,
            ),
          ),
        ),
      ),
    );
    if (week.from <= today && today <= week.to) row.setAttribute('aria-current', 'true');
    return row;
  });
  return el(
    'div',
    { className: 'table', tabIndex: 0, aria: { role: 'region', label: 'The plan, week by week' } },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...['Week', 'Phase', 'Sessions'].map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, ...rows),
    ),
  );
}

const STEP = 34;
const HEIGHT = 140;

/** Sessions done (bars) and the worst pain (dots) of each week, on the whole length of the plan. */
function chart(weeks: readonly Week[], progress: Progress, today: Day): Element | undefined {
  const past = weeks.filter(({ from }) => daysBetween(from, today) >= 0);
  const any = past.some(({ sessions }) =>
    sessions.some(({ key }) => lightOf(notedOf(progress, key)) !== undefined || notedOf(progress, key).done),
  );
  if (!any) return undefined;
  const shown = weeks.filter(({ phase, from }) => phase !== undefined || from <= today);
  const width = 40 + shown.length * STEP;
  const base = HEIGHT - 22;
  const y = (share: number): number => Math.round(base - share * (base - 12));
  const picture = svg('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img', class: 'chart' });
  picture.append(
    svg('title', {}, 'Sessions done and worst pain, week by week. The table below says the same.'),
    svg('path', { class: 'chart-base', d: `M30 ${base}H${width}M30 ${y(1)}H${width}` }),
    svg('text', { x: 0, y: y(1) + 4 }, '10'),
    svg('text', { x: 0, y: base + 4 }, '0'),
  );
  let line = '';
  for (const [at, week] of shown.entries()) {
    const x = 34 + at * STEP;
    const noted = week.sessions.map(({ key }) => notedOf(progress, key));
    const done = noted.filter((one) => one.done !== undefined).length;
    const pains = noted.flatMap((one) => one.after ?? []);
    picture.append(
      svg('rect', {
        class: 'chart-done',
        x,
        y: y(done / week.sessions.length),
        width: 20,
        height: base - y(done / week.sessions.length),
      }),
      svg('text', { x: x + 6, y: HEIGHT - 6 }, String(week.block + 1)),
    );
    if (pains.length > 0) {
      const top = y(Math.max(...pains) / 10);
      line += `${line === '' ? 'M' : 'L'}${x + 10} ${top}`;
      picture.append(svg('circle', { class: 'chart-pain', cx: x + 10, cy: top, r: 4 }));
    }
  }
  picture.append(svg('path', { class: 'chart-line', d: line }));
  const key = el(
    'p',
    { className: 'more' },
    'Bars: how many of the week’s sessions are done. Dots: the worst pain of the week, 0 to 10.',
  );
  return el('div', { className: 'chart-box' }, picture as unknown as HTMLElement, key);
}

/** Everything about the weeks: chart, tests of the phase, and the calendar as a table. */
export function progressView(
  host: NoteHost,
  weeks: readonly Week[],
  progress: Progress,
  today: Day,
  open: boolean,
): HTMLElement {
  const week = weekAt(weeks, today);
  const phase = host.plan.phases.find(({ id }) => id === week?.phase);
  return el(
    'section',
    { className: 'flow' },
    el('h2', { id: 'plan-progress', tabIndex: -1 }, 'Your weeks'),
    chart(weeks, progress, today),
    phase &&
      el(
        'div',
        {},
        el('h3', {}, `Tests before you leave “${phase.title}”`),
        ...phase.tests.map((test) => tickField(host, `test/${test.id}`, test.text)),
      ),
    el(
      'details',
      { open },
      el('summary', {}, 'The whole plan on the calendar'),
      weekTable(host.plan, weeks, progress, today),
    ),
  );
}
