import { chromium } from '@playwright/test';
const [,, base, outdir, ...specs] = process.argv;
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-background-networking','--disable-component-update','--disable-sync']});
for (const s of specs) { const [path,w,scheme,full]=s.split(',');
 const c=await b.newContext({viewport:{width:+w,height:w<500?780:900},colorScheme:scheme||'light'}); const p=await c.newPage(); await p.goto(base+path); await p.waitForTimeout(200);
 await p.screenshot({path:`${outdir}/${path.replaceAll('/','_')}${w}${scheme}.png`,fullPage:full==='f'}); await c.close(); }
await b.close();
