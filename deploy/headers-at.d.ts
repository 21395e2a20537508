import type { HeadersFile } from '../src/delivery/hosts.ts';

/** All headers of an address without the base path, out of what the build wrote down. */
export function headersAt(file: HeadersFile, address: string): Record<string, string>;
