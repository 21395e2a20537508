import { savesData } from '../delivery/save-data.ts';
import { notice } from './notice.ts';
import url from '../delivery/worker.ts?worker&url';

/** Whether this build has a worker: `SERVICE_WORKER=off` makes one without. */
declare const __SERVICE_WORKER__: boolean;
type Make = (name: string, rules: { createScriptURL: () => string }) => { createScriptURL: (text: string) => string };

const { build } = document.documentElement.dataset;

function register(): void {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy: Make } };
  // Where trusted types are required, a policy vouches for this one address and no other.
  const script = trustedTypes?.createPolicy('fulcrum', { createScriptURL: () => url }).createScriptURL(url) ?? url;
  // Without it the site works as before, only not offline.
  navigator.serviceWorker
    .register(script, { scope: import.meta.env.BASE_URL, updateViaCache: 'none' })
    .catch(() => undefined);
}

if (import.meta.env.PROD && __SERVICE_WORKER__ && 'serviceWorker' in navigator) {
  // A reader who saves data gets the worker only with the whole site, when that is asked for.
  if (savesData()) {
    document.documentElement.dataset['savesData'] = '';
    document.addEventListener('offline-wanted', register, { once: true });
  } else addEventListener('load', register);
  navigator.serviceWorker.addEventListener('message', ({ data }) => {
    if (data !== build) notice();
  });
}

// What this page asked for may be gone: another build may have taken the place of its own.
document.addEventListener('load-failed', () => {
  fetch(location.pathname, { cache: 'no-cache' })
    .then((response) => response.text())
    .then(
      (html) => {
        if (!html.includes(` data-build="${build ?? ''}"`)) notice();
      },
      () => undefined,
    );
});
