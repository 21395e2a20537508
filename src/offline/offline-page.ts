import './kept-pages.ts';
import './save-site.ts';

/** Shown in place of a page that is not here: its address stands in the browser's bar. */
const asked = document.querySelector<HTMLElement>('[data-asked]');
if (asked && location.pathname !== `${import.meta.env.BASE_URL}offline/`) {
  asked.hidden = false;
  const name = asked.querySelector('b');
  if (name) name.textContent = decodeURI(location.pathname);
  const again = asked.querySelector('a');
  if (again) again.href = location.href;
}
