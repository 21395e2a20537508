import css from './notice.css?inline';
import { button, el } from '../dom/element.ts';

let shown = false;

/**
 * Says that a new version waits, at the edge of the page and without taking the focus. It comes into use when the reader
 * says so, or once all tabs of the site are closed.
 */
export function notice(registration: ServiceWorkerRegistration): void {
  if (shown) return;
  shown = true;
  // A worker that nobody has to wait for goes on by itself in this time.
  setTimeout(() => {
    if (!registration.waiting) {
      shown = false;
      return;
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    const words = el('p', { aria: { role: 'status' } });
    const box = el(
      'aside',
      { className: 'new-version', aria: { label: 'New version' } },
      words,
      button('Reload', () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        if (registration.waiting) registration.waiting.postMessage('activate');
        else location.reload();
      }),
      button('Not now', () => box.remove()),
    );
    document.body.append(box);
    // Read out only when it changes: it was empty when it came.
    words.textContent = 'A new version is ready.';
  }, 1500);
}
