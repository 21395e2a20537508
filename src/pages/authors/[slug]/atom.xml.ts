import type { APIRoute } from 'astro';
import { sitePosts } from '../../../components/entry/posts.ts';
import { respond } from '../../../feeds/respond.ts';
import { slugPaths } from '../../../graph/site.ts';

export const getStaticPaths = () => slugPaths('authors');
export const GET: APIRoute = async ({ params }) => respond('atom.xml', await sitePosts(), 'authors', params['slug']);
