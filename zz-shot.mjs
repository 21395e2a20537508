import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const [,, ...jobs] = process.argv;
for (const job of jobs) {
  const [name, url, w, h, scheme, full] = job.split('|');
  const c = await b.newContext({ viewport: { width: +w, height: +h }, colorScheme: scheme || 'light' });
  const p = await c.newPage();
  p.on('pageerror', e => console.log('ERR', e.message)); p.on('console', m => { if (m.type()==='error') console.log('CON', m.text()); });
  await p.goto('http://127.0.0.1:4321' + url); await p.waitForTimeout(900);
  await p.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full === 'full' });
  await c.close();
}
await b.close();
