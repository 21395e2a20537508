import { chromium } from '@playwright/test';
const [,, url, width = '1280', scheme = 'light', y = '0', h = '900', full] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const c = await b.newContext({ viewport: { width: +width, height: +h }, colorScheme: scheme, reducedMotion: 'reduce' }); const p = await c.newPage();
p.on('pageerror', e => console.log('ERR', e.message)); p.on('console', m => { if (['error','warning'].includes(m.type())) console.log('CON', m.text()); });
await p.goto('http://127.0.0.1:4400' + url); await p.waitForTimeout(500); await p.evaluate((y) => scrollTo(0, y), +y); await p.waitForTimeout(200);
await p.screenshot({ path: '/tmp/s.png', fullPage: full === 'full' }); await b.close();
