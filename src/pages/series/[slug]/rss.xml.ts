import type { APIRoute } from 'astro';
import { respond } from '../../../feeds/respond.ts';
import { slugPaths } from '../../../graph/site.ts';

export const getStaticPaths = () => slugPaths('series');
export const GET: APIRoute = ({ params }) => respond('rss.xml', 'series', params['slug']);
