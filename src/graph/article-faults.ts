import type { DataOf } from '../model/collections.ts';
import { didYouMean, type Fault } from './faults.ts';
import type { Content, Source } from './read.ts';

function articlesOf(content: Content): readonly (Source & { data: DataOf<'articles'> })[] {
  return content.sources.filter((source) => source.collection === 'articles') as unknown as readonly (Source & {
    data: DataOf<'articles'>;
  })[];
}

/** Passages of articles and the entries that they introduce: each must name the other. */
export function passageFaults(content: Content): Fault[] {
  const faults: Fault[] = [];
  const introduced = new Map<string, Set<string>>();
  const passages = new Set<string>();
  const retelling = new Set<string>();
  for (const article of articlesOf(content)) {
    const inBody = article.body.elements.filter((element) => element.name === 'Passage');
    const anchors = article.data.passages.map((passage) => passage.anchor);
    const add = (field: string, message: string): void => {
      faults.push({ kind: 'missing-passage', file: article.file, field, message });
    };
    article.data.passages.forEach((passage, index) => {
      passages.add(`${article.slug}#${passage.anchor}`);
      if (article.data.basedOn) retelling.add(`${article.slug}#${passage.anchor}`);
      introduced.set(`${article.slug}#${passage.anchor}`, new Set(passage.introduces));
      const count = inBody.filter((element) => element.attributes['id'] === passage.anchor).length;
      if (count !== 1) {
        add(
          `passages[${index}].anchor`,
          count === 0
            ? `"${passage.anchor}" does not stand in the text as <Passage id="${passage.anchor}">`
            : `"${passage.anchor}" stands ${count} times in the text; an anchor stands once`,
        );
      }
    });
    for (const element of inBody) {
      const id = element.attributes['id'] ?? '';
      if (!anchors.includes(id)) {
        add(`line ${element.line}`, `<Passage id="${id}"> is not among \`passages\`${didYouMean(id, anchors)}`);
      }
    }
  }
  for (const source of content.sources) {
    const origin = source.data['origin'] as string | undefined;
    const id = `${source.collection}/${source.slug}`;
    if (origin === undefined) continue;
    if (origin !== 'expansion') {
      const base = { file: source.file, field: 'origin' };
      if (!passages.has(origin)) {
        faults.push({
          ...base,
          kind: 'missing-passage',
          message: `"${origin}" is not a passage of an article${didYouMean(origin, [...passages])}`,
        });
      } else if (introduced.get(origin)?.has(id) !== true) {
        faults.push({
          ...base,
          kind: 'one-sided',
          message: `the passage ${origin} does not introduce "${id}"; add it there or name the passage that does`,
        });
      }
    } else {
      const by = [...retelling].find((passage) => introduced.get(passage)?.has(id));
      if (by !== undefined && source.data['draft'] !== true) {
        faults.push({
          kind: 'one-sided',
          file: source.file,
          field: 'origin',
          message: `the passage ${by} introduces this entry; write origin: ${by}`,
        });
      }
    }
    for (const element of source.body.elements) {
      if (element.name !== 'ArticleSays') continue;
      const passage = passageOf(element.attributes['passage'] ?? '', origin);
      if (!passages.has(passage)) {
        faults.push({
          kind: 'missing-passage',
          file: source.file,
          field: `line ${element.line}`,
          message: `<ArticleSays passage>: "${passage}" is not a passage of an article${didYouMean(passage, [...passages])}`,
        });
      }
    }
  }
  return faults;
}

/** `<article>#<passage>` of a short or full passage name; a short one is of the entry's own article. */
export function passageOf(name: string, origin: string): string {
  return name.includes('#') ? name : `${origin.split('#')[0] ?? ''}#${name}`;
}

/** Parts of series: a number stands once, and a promise is made in a passage. */
export function seriesFaults(content: Content): Fault[] {
  const faults: Fault[] = [];
  const articles = articlesOf(content);
  const taken = new Map<string, string>();
  for (const article of articles) {
    const key = `${article.data.series.id} ${article.data.part}`;
    const other = taken.get(key);
    if (other !== undefined) {
      faults.push({
        kind: 'part-twice',
        file: article.file,
        field: 'part',
        message: `part ${article.data.part} of "${article.data.series.id}" is already ${other}`,
      });
    }
    taken.set(key, article.file);
  }
  for (const series of content.sources.filter((source) => source.collection === 'series')) {
    const { planned } = series.data as unknown as DataOf<'series'>;
    planned.forEach((plan, index) => {
      const base = { file: series.file, field: `planned[${index}].part` };
      const written = articles.find((article) => article.slug === plan.article);
      const holder = taken.get(`${series.slug} ${plan.part}`);
      if (holder !== undefined && holder !== written?.file) {
        faults.push({ ...base, kind: 'part-twice', message: `part ${plan.part} is already ${holder}` });
      }
      if (written && (written.data.part !== plan.part || written.data.series.id !== series.slug)) {
        faults.push({
          ...base,
          kind: 'part-twice',
          message: `${written.file} is part ${written.data.part} of "${written.data.series.id}"`,
        });
      }
      const [slug = '', anchor = ''] = plan.madeIn.split('#');
      const article = articles.find((item) => item.slug === slug);
      if (!article?.data.passages.some((passage) => passage.anchor === anchor)) {
        faults.push({
          kind: 'missing-passage',
          file: series.file,
          field: `planned[${index}].madeIn`,
          message: `"${plan.madeIn}" is not a passage of an article`,
        });
      }
    });
  }
  return faults;
}
