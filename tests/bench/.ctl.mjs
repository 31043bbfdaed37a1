import http from 'node:http';
import { launch, requestsOf, isForeignPage, SCREENS } from './page-load.mjs';
const s=http.createServer((q,r)=>{r.setHeader('content-type','text/html');r.end(q.url==='/'?'<link rel=prefetch href=/about><script type=speculationrules>{"prefetch":[{"source":"list","urls":["/spec"],"eagerness":"immediate"}]}</script><script>fetch("/news?_rsc=1",{headers:{RSC:"1"}});fetch("/?_rsc=2",{headers:{RSC:"1"}})</script>':'x')}).listen(4380,'127.0.0.1');
const b=await launch('/usr/bin/chromium');const r=await requestsOf(b,'http://127.0.0.1:4380/',SCREENS.mobile);
console.log(r.map(x=>[x.url,x.type,isForeignPage(x,'http://127.0.0.1:4380/')]));await b.close();s.close();process.exit(0)
