import type { APIRoute } from 'astro';
import { respond, slugsOf } from '../../../feeds/respond.ts';

export const getStaticPaths = () => slugsOf('series');
export const GET: APIRoute = ({ params }) => respond('atom.xml', 'series', params['slug']);
