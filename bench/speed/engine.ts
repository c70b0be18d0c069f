import { assessStatuses } from '#shared/domain/assess-case.ts';
import { parseCase } from '#shared/domain/parse-case.ts';
import { presetsById } from '#shared/domain/presets.ts';
import { calculate } from '#shared/domain/calculate.ts';
import { statusesByJsonRulesEngine } from '../engine/json-rules-engine-peer.ts';
import { twoBlockCases } from '../engine/two-block-cases.ts';
const policy = presetsById.get('medicare-l38801')!;
const cases = twoBlockCases(2000);
const ours = (raw: any) => { const p = parseCase(raw); if (!p.ok) throw new Error(JSON.stringify(p.issues)); return assessStatuses(p.value, policy).map(l=>`${l.joint} ${l.side} ${l.status}`); };
let bad=0; const seen: any={};
for (const c of cases) { const a=ours(c).join(), b=(await statusesByJsonRulesEngine(c)).join(); for (const x of ours(c)) {const k=x.split(' ')[2]!;seen[k]=(seen[k]??0)+1;} if (a!==b && bad++<3) console.log(a,b,JSON.stringify(c)); }
console.log('bad',bad,seen);
const parsed = cases.map(c=>{const p=parseCase(c); if(!p.ok) throw 1; return p.value;});
const t=async(n:string,f:(i:number)=>unknown,r=5)=>{for(let k=0;k<r;k++){const s=process.cpuUsage();for(let i=0;i<cases.length;i++){const x=f(i); if(x instanceof Promise) await x;}const e=process.cpuUsage(s);console.log(n,Math.round(cases.length/((e.user+e.system)/1e6)),'/s');}};
await t('raw statuses',i=>ours(cases[i]),8);
await t('parse',i=>parseCase(cases[i]),5);
await t('parsed statuses',i=>assessStatuses(parsed[i]!,policy),8);
await t('full',i=>calculate(cases[i],{policies:new Map(),override:policy}));
await t('jre',i=>statusesByJsonRulesEngine(cases[i]!),2);
