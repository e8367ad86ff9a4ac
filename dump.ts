import { build } from 'vite'; import { cpSync } from 'node:fs'; import { createServer } from 'node:http'; import { readFileSync } from 'node:fs'; import { extname } from 'node:path';
import { launchBrowser } from './tests/support/browser.ts'; import { contentTypes } from './electron/host/content-types.ts';
await build({configFile:false,root:'tests/support/face-dump',base:'./',logLevel:'warn',build:{outDir:'/tmp/facedump',emptyOutDir:true,target:'esnext',chunkSizeWarningLimit:9000}});
cpSync('dist/renderer/face','/tmp/facedump/face',{recursive:true});cpSync('dist/renderer/citizens','/tmp/facedump/citizens',{recursive:true});
const csp="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob: mediastream:; font-src 'self'; connect-src 'self'";
const s=createServer((q,r)=>{const p=new URL(q.url!,'http://x').pathname;try{const b=readFileSync('/tmp/facedump'+(p==='/'?'/index.html':p));r.writeHead(200,{'content-type':contentTypes[extname(p)||'.html']??'text/html','content-security-policy':csp});r.end(b)}catch{r.writeHead(404).end()}}).listen(8998);
const b=await launchBrowser(); const page=await b.newPage(); page.on('console',m=>console.log('C',m.text().slice(0,300))); page.on('pageerror',e=>console.log('E',e.message)); page.on('requestfailed',r=>console.log('F',r.url()));
await page.goto('http://127.0.0.1:8998/'); for(let i=0;i<100&&!(await page.evaluate('!!window.face'));i++)await page.waitForTimeout(200);
console.log('open',await page.evaluate('face.openMs'));

import { writeFileSync, mkdirSync } from 'node:fs'; mkdirSync('/tmp/vc',{recursive:true});
const S:any={neutral:{},yaw10:{yaw:10},yawm10:{yaw:-10},yaw20:{yaw:20},pitch10:{pitch:10},pitchm10:{pitch:-10},pitch15:{pitch:15},pitchm15:{pitch:-15},roll12:{roll:12},eyes1:{eyesClosed:1},eyes05:{eyesClosed:.5},mouth03:{mouthOpen:.3},mouth1:{mouthOpen:1},smile05:{smile:.5},smile1:{smile:1},brows1:{browsUp:1},frown1:{frown:1},gaze1:{gazeX:1},gazem1:{gazeX:-1},gazey1:{gazeY:1},dark:{glasses:'dark'},thick:{glasses:'thick'},second1:{second:1},warm:{light:'warm'}};
for (const p of ['lena','amina','kwame','mei','hiro','jonas']) for (const k of Object.keys(S)) { await page.evaluate(`face.steer(${JSON.stringify({person:p,...S[k]})})`); const d:any=await page.evaluate('face.picture()'); writeFileSync(`/tmp/vc/${p}-${k}.jpg`,Buffer.from(d,'base64')); }
await b.close(); s.close();
