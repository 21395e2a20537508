import { chromium } from '@playwright/test';
const [,, url, out, w, scheme, ...ys] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const p=await (await b.newContext({viewport:{width:+w,height:1500},colorScheme:scheme})).newPage(); await p.goto(url);
for(const y of ys){ await p.evaluate(y=>scrollTo({top:+y,behavior:'instant'}),y); await p.waitForTimeout(100); await p.screenshot({path:out+y+'.png'}); }
await b.close();
