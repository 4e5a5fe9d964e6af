import fc from "fast-check";
import { canonicalEmails } from "/work/wt/meaning/src/record/email.js";
import { canonicalUsername } from "/work/wt/meaning/src/record/username.js";
import { readPhones } from "/work/wt/meaning/src/record/phone.js";
import { identifiersIn } from "/work/wt/meaning/src/record/identifiers.js";
const piece = fc.constantFrom("'","''","\"","\\","\\'","\\n","\\r","&","&#39;","&amp;","&#64;","&#","39;",";","b'","N\"","’","–","@","@example.com","a","b.c","+"," ","<",">","x@y.nl","=","%40","%2B","*","&lt;","&gt;","&quot;","&period;","&commat;","(",")","/","t.me/","instagram.com/","https://","31612345678","0","(0)","mob. ","home"," (home)","x12","ext","@c.us","wa.me/",",","|","E+10",".","3,1","\u200b","İ","ς","ﬁ","＠","’");
const text = fc.array(piece,{maxLength:10}).map(a=>a.join(""));
fc.assert(fc.property(text,(v)=>{ for (const c of canonicalEmails(v)) { const again=canonicalEmails(c); if(again[0]!==c) throw new Error(JSON.stringify([v,c,again])); } const u=canonicalUsername(v); if(u!==undefined&&canonicalUsername(u)!==u) throw new Error("user "+JSON.stringify([v,u,canonicalUsername(u)])); for (const r of readPhones(v).readings) if(r.form==="international"){const x=readPhones("+"+r.digits).readings; if(x.length!==1||x[0]!.digits!==r.digits) throw new Error("phone "+JSON.stringify([v,r]));} for (const k of ["email","phone","username"] as const) identifiersIn(v,k); }),{numRuns:300000,verbose:0});
console.log("ok");
