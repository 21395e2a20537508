import { SITE } from '../metadata/site.ts';
import { dayOf } from './days.ts';
import { showExport } from './export.ts';
import type { PageView, ProgramHost } from './host.ts';
import { progressView } from './overview.ts';
import { settingsOf, weeksOf } from './schedule.ts';
import { showNoted } from './session-view.ts';

/** The plan's page: the reader's weeks above it, and at its end the ways to keep, move and delete what was noted. */
export function planPage(host: ProgramHost): PageView {
  return {
    render() {
      const { progress } = host.store;
      const settings = settingsOf(host.plan, progress);
      const weeks = settings ? weeksOf(host.plan, settings, progress) : [];
      const place = host.placeFor('progress');
      const start = document.querySelector<HTMLElement>('[data-start]');
      if (start) start.hidden = settings !== undefined;
      const today = dayOf(new Date());
      const open = place.querySelector('details')?.open ?? false;
      const focused = place.contains(document.activeElement)
        ? (document.activeElement as HTMLElement).dataset['note']
        : undefined;
      place.replaceChildren(...(settings ? [progressView(host, weeks, progress, today, open)] : []));
      showNoted(host, place);
      if (focused !== undefined) place.querySelector<HTMLElement>(`[data-note="${focused}"]`)?.focus();
      showExport(host.placeFor('take-away'), {
        plan: host.plan,
        weeks,
        store: host.store,
        today: () => dayOf(new Date()),
        authority: SITE.tag.slice('tag:'.length).split(',')[0] ?? '',
        page: new URL(`${host.base}program/today/`, location.href).href,
        changed: () => host.render(),
        again: () => location.assign(`${host.base}program/#start`),
      });
    },
  };
}
