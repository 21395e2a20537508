import type { APIRoute } from 'astro';
import { respond } from '../../../feeds/respond.ts';
import { slugPaths } from '../../../graph/site.ts';

export const getStaticPaths = () => slugPaths('authors');
export const GET: APIRoute = ({ params }) => respond('feed.json', 'authors', params['slug']);
