/** The one script that every page asks for; what only some pages or readers need comes later. */
import '../offline/register.ts';
import '../search/box-loader.ts';

if (document.querySelector('margin-notes') && matchMedia('(min-width: 60rem)').matches)
  // Without it the sources stand at the end of the page only.
  import('../components/margin-notes.ts').catch(() => undefined);
