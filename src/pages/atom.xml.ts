import type { APIRoute } from 'astro';
import { respond } from '../feeds/respond.ts';

export const GET: APIRoute = () => respond('atom.xml');
