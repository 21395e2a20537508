import { chromium } from '@playwright/test'; import { readdirSync, readFileSync } from 'node:fs';
const css = process.argv[2] ? readFileSync(process.argv[2],'utf8') : '';
const only = process.argv.slice(3);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const c = await b.newContext({ viewport: { width: 1000, height: 900 } }); const p = await c.newPage();
const all = only.length ? only : readdirSync('content', { recursive: true }).filter(f=>/^(conditions|symptoms|drivers|treatments|anatomy|exercises|professionals|guides|articles)\/.*mdx$/.test(f)).map(f=>f.replace('.mdx','')).sort();
const n = {};
for (const s of all) { await p.goto('http://127.0.0.1:4400/' + s + '/'); if (css) await p.addStyleTag({ content: css });  await p.waitForTimeout(50); const words = await p.evaluate(() => document.querySelector('main').innerText.split(/\s+/).length); const pdf = (await p.pdf({ format: 'A4', preferCSSPageSize: true, path: only.length ? '/tmp/s.pdf' : undefined })).toString('latin1'); const k = (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length; n[k] = (n[k] ?? 0) + 1; if (only.length || k > 2) console.log(s, words, k); }
console.log(n); await b.close();
