import { execFileSync } from 'node:child_process'; import { readdirSync } from 'node:fs'; const F='/work/shared/samples/faces/';
const files=['london','lisa','synthetic','public-domain'].flatMap(d=>readdirSync(F+d).filter(f=>/g$/.test(f)).map(f=>F+d+'/'+f));
const o=execFileSync('node_modules/.bin/node',['scripts/biometrics.ts','photo','--json',...files],{encoding:'utf8'}).trim().split('\n').map(l=>JSON.parse(l));
for(const r of o){console.log(r.file.split('/').slice(-1)[0].padEnd(28),r.verdict,r.ms+'ms',r.crop&&r.crop.width,r.reasons.filter(x=>x!=='camera-too-far').join(','), '| M:',r.criteria.filter(c=>c.mandatory&&c.ok!==true&&!['5.1','5.2','5.7'].includes(c.id)).map(c=>c.id+'='+c.value).join(' '))}
