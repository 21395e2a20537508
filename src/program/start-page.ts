import { el } from '../dom/element.ts';
import { settingsInAddress } from './carry.ts';
import { dayOf } from './days.ts';
import type { PageView, ProgramHost } from './host.ts';
import { comingNext } from './coming.ts';
import { settingsOf } from './schedule.ts';
import { setUp } from './setup.ts';

/** The first page: what lies on the device, and the form that starts the plan or changes its days. */
export function startPage(host: ProgramHost): PageView {
  const form = document.querySelector<HTMLFormElement>('form.setup');
  if (form)
    setUp(
      form,
      host.plan,
      () => host.store.progress,
      (settings) => {
        host.note('settings', settings);
        const today = `${host.base}program/today/`;
        location.assign(host.store.lasting ? today : `${today}${settingsInAddress(settings)}`);
      },
    );
  return {
    render() {
      const next = comingNext(host.plan, host.store.progress, dayOf(new Date()));
      host
        .placeFor('status')
        .replaceChildren(
          ...(settingsOf(host.plan, host.store.progress)
            ? [
                el(
                  'p',
                  { className: 'go' },
                  el(
                    'a',
                    { className: 'primary', href: `${host.base}program/today/` },
                    next === undefined ? 'Your plan' : `Continue: ${next}`,
                  ),
                ),
              ]
            : []),
        );
    },
  };
}
