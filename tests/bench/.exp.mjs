import http from 'node:http'; import {gzipSync} from 'node:zlib';
import { runLighthouse } from './page-load.mjs'; import { serveSite } from './serve-next.mjs';
const site=await serveSite('http://127.0.0.1:4360');
const V={base:h=>h,
 noFontPreload:h=>h.replace(/<link rel="preload"[^>]*as="font"[^>]*>/g,''),
 noScripts:h=>h.replace(/<script(?![^>]*ld\+json)[^>]*>[\s\S]*?<\/script>/g,'').replace(/<link rel="preload"[^>]*as="script"[^>]*>/g,''),
 onePreload:h=>h.replace(/<link rel="preload"[^>]*as="font"[^>]*schibsted[^>]*>|<link rel="preload"[^>]*schibsted[^>]*as="font"[^>]*>/g,''),
 noLazyImgs:h=>h.replace(/<img[^>]*loading="lazy"[^>]*>/g,''),
 noRsc:h=>h.replace(/<script>self\.__next_f\.push[\s\S]*?<\/script>/g,''),
};
let cur='base';
const srv=http.createServer((q,s)=>{http.get({host:'127.0.0.1',port:4360,path:q.url,headers:{accept:q.headers.accept??'*/*'}},r=>{const b=[];r.on('data',d=>b.push(d));r.on('end',()=>{let body=Buffer.concat(b);const h={...r.headers};delete h['content-length'];delete h['transfer-encoding'];delete h['content-encoding'];
 if((h['content-type']||'').includes('text/html')&&q.url==='/'){body=Buffer.from(V[cur](body.toString()));delete h.link;}
 if(/text|javascript|json|svg/.test(h['content-type']||'')){body=gzipSync(body);h['content-encoding']='gzip'}
 s.writeHead(r.statusCode,h);s.end(body)})})}).listen(4361,'127.0.0.1');
for(let i=0;i<2;i++)for(cur of Object.keys(V)){const r=await runLighthouse('/usr/bin/chromium','http://127.0.0.1:4361/',4370);const a=r.audits,m=a.metrics.details.items[0];
console.log(cur.padEnd(14),'perf',r.categories.performance.score,'FCP',Math.round(m.firstContentfulPaint),'LCP',Math.round(m.largestContentfulPaint),'TBT',Math.round(m.totalBlockingTime),'obsFCP',m.observedFirstContentfulPaint,'obsLCP',m.observedLargestContentfulPaint,'idx',r.environment.benchmarkIndex)}
srv.close();site.stop();process.exit(0);
