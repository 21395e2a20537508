import type { APIRoute } from 'astro';
import { sitePosts } from '../components/entry/posts.ts';
import { respond } from '../feeds/respond.ts';

export const GET: APIRoute = async () => respond('atom.xml', await sitePosts());
