import { h, renderElements } from '../markdown/render.ts';

/** Links in running text, with commas between: made as one string, because templates put spaces around their parts. */
export function linkList(links: readonly { readonly title: string; readonly href: string }[]): string {
  return renderElements(
    links.flatMap(({ title, href }, index) => [
      ...(index > 0 ? [{ type: 'text' as const, value: ', ' }] : []),
      h('a', { href }, title),
    ]),
  );
}

/** Text as HTML. */
export function asText(text: string): string {
  return renderElements([{ type: 'text', value: text }]);
}
