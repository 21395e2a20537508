import type { APIRoute } from 'astro';
import { respond, slugsOf } from '../../../feeds/respond.ts';

export const getStaticPaths = () => slugsOf('authors');
export const GET: APIRoute = ({ params }) => respond('rss.xml', 'authors', params['slug']);
