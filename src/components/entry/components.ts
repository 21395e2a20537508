import ArticleSays from './ArticleSays.astro';
import Cite from '../inline/Cite.astro';
import EvidenceSays from './EvidenceSays.astro';
import PainRule from './PainRule.astro';
import Table from './Table.astro';
import Term from '../inline/Term.astro';

/** What stands in the text of an entry, by the names that editors and `arrange` use. */
export const COMPONENTS = { ArticleSays, Cite, EvidenceSays, PainRule, Table, Term };
