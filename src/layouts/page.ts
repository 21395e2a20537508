/** The one script that every page asks for; what only some pages or readers need comes later. */
import '../offline/register.ts';
import '../search/box-loader.ts';

if (document.querySelector('margin-notes') && matchMedia('(min-width: 60rem)').matches)
  // Without it the sources stand at the end of the page only.
  import('../components/margin-notes.ts').catch(() => undefined);

// A number of a source opens it in place; with a key held, or without the script, it leads to the list.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.cite a') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const leave = (): void => location.assign(link.hash);
  import('../components/source-note.ts').then(({ openSource }) => openSource(link) || leave(), leave);
});
