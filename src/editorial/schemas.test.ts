import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './schemas.ts';

const folder = join(import.meta.dirname, '..', '..', 'schemas');

describe('JSON Schemas', () => {
  it('are the ones of the model; "npm run schemas" writes them', () => {
    for (const [name, text] of jsonSchemas()) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text);
  });
  it('explain their fields and refuse unknown ones', () => {
    const schema = JSON.parse(jsonSchemas().get('conditions.json') ?? '') as {
      additionalProperties: boolean;
      required: string[];
      properties: Record<string, { description?: string }>;
    };
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toContain('summary');
    expect(schema.required).not.toContain('draft');
    for (const field of ['title', 'summary', 'presentation', 'treatments']) {
      expect(schema.properties[field]?.description, field).toMatch(/\S/);
    }
  });
});
