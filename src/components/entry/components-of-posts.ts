import AskFirst from './AskFirst.astro';
import ArticleSection from './ArticleSection.astro';
import { COMPONENTS } from './components.ts';
import DangerSigns from './DangerSigns.astro';
import Decision from './Decision.astro';
import Passage from './Passage.astro';
import PhaseFigures from './PhaseFigures.astro';
import Row from './Row.astro';
import Section from './Section.astro';

/** What stands in the text of an article. */
export const IN_ARTICLES = { ...COMPONENTS, Section: ArticleSection, Row, Passage, PhaseFigures, AskFirst };

/** What stands in the text of a guide. */
export const IN_GUIDES = { ...COMPONENTS, Section, DangerSigns, Decision };
