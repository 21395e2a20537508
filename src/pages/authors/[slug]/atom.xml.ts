import type { APIRoute } from 'astro';
import { respond, slugsOf } from '../../../feeds/respond.ts';

export const getStaticPaths = () => slugsOf('authors');
export const GET: APIRoute = ({ params }) => respond('atom.xml', 'authors', params['slug']);
