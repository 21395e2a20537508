import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const p = await (await b.newContext()).newPage(); 
for (const s of process.argv.slice(2)) { await p.goto('http://127.0.0.1:4400/' + s + '/'); console.log(s); console.log((await p.evaluate(() => [...document.querySelector('article').children].map(e => `  ${(e.querySelector('h2')?.id || e.className || e.tagName)}: ${e.innerText.split(/\s+/).length}; relations ${[...e.querySelectorAll('.relations p')].map(x=>x.innerText.split(/\s+/).length).reduce((a,b)=>a+b,0)}`).join('\n')))); }
await b.close();
