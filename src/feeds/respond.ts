import { siteGraph } from '../graph/site.ts';
import { placeOf } from '../metadata/site.ts';
import { authorFeed, seriesFeed, siteFeed } from './feed.ts';
import { formatOf } from './formats.ts';

/** The feed of the site, or of one series or author, as a response. */
export async function respond(file: string, collection?: 'series' | 'authors', slug = ''): Promise<Response> {
  const graph = await siteGraph();
  const place = placeOf({ SITE_URL: import.meta.env.SITE, BASE_PATH: import.meta.env.BASE_URL });
  const format = formatOf(file);
  const feed =
    collection === 'series'
      ? seriesFeed(graph, place, graph.get('series', slug))
      : collection === 'authors'
        ? authorFeed(graph, place, graph.get('authors', slug))
        : siteFeed(graph, place);
  return new Response(format.write(feed), { headers: { 'Content-Type': `${format.type}; charset=utf-8` } });
}
