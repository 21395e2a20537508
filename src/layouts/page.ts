/** The one script that every page asks for; what only some pages or readers need comes later. */
import '../offline/register.ts';
import '../search/box-loader.ts';

if (document.querySelector('margin-notes') && matchMedia('(min-width: 60rem)').matches)
  // Without it the sources stand at the end of the page only.
  import('../components/margin-notes.ts').catch(() => undefined);

// A number opens its source in place; where the script does not come, it leads to the list.
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.cite a');
  if (!link) return;
  event.preventDefault();
  import('../components/source-note.ts').then(
    ({ openSource }) => openSource(link),
    () => location.assign(link.hash),
  );
});
