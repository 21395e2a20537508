import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
for (const scheme of ['light','dark']) { const c = await b.newContext({ viewport: { width: 700, height: 900 }, colorScheme: scheme }); const p = await c.newPage();
for (const s of process.argv.slice(2)) { await p.goto('http://127.0.0.1:4400/anatomy/' + s + '/'); for (const sel of ['.anatomy-picture','.planes-picture','.tilt-picture']) { const l = p.locator(sel); if (await l.count()) await l.first().screenshot({ path: `/tmp/an-${scheme}-${s}${sel}.png` }); } } }
await b.close();
