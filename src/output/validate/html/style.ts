/** What the report page looks like beyond what all pages share; colours by their names only. */
export const STYLE = `.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--panel);border:2px solid var(--link)}
.files{margin:.3rem 0 0;color:var(--dim)}
.verdict{margin:1rem 0;padding:.9rem 1.1rem;border-left:6px solid;border-radius:6px}
.verdict h2{margin:0;font-size:1.35rem}
.verdict.good{background:var(--good-tint);border-color:var(--good)}.verdict.good h2{color:var(--good)}
.verdict.error{background:var(--error-tint);border-color:var(--error)}.verdict.error h2{color:var(--error)}
.verdict p{margin:.3rem 0}
.tag{display:inline-block;padding:.05rem .45rem;border:1px solid;border-radius:4px;font-size:.85rem;font-weight:600;white-space:nowrap}
.tag.error{background:var(--error-tint)}.tag.warning{background:var(--warning-tint)}.tag.info{background:var(--info-tint)}.tag.good{background:var(--good-tint)}
.tag.plain{color:var(--dim);font-weight:400}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}.good{color:var(--good)}
.verdict{color:var(--ink)}
.none{color:var(--dim)}
td.number{font-weight:600}td.none{font-weight:400}
.glance{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));gap:0 2rem;align-items:start}
.glance h2{margin-top:1rem}
.first ol{margin:0;padding-left:1.4rem}.first li{margin:0 0 .6rem}
.bar{display:block;width:100%;height:.6rem;margin-top:.25rem;background:var(--line);border-radius:3px}
.bar .error{fill:var(--error)}.bar .warning{fill:var(--warning)}.bar .info{fill:var(--info)}.bar .good{fill:var(--good)}
.chart{width:100%}.chart .bar{height:1rem;margin:.2rem 0;background:none}
.drawing{width:45%}
.ways{width:100%}.ways th[scope=row]{width:50%}.ways tr:not(:last-child)>*{border-bottom:0}.ways td[colspan]{padding-top:0}
.products td ul{margin:0;padding-left:1.1rem}.products td:last-child{min-width:20rem}.products th[scope=row]{min-width:9rem;overflow-wrap:anywhere}
.value,bdi{overflow-wrap:anywhere}
.products thead th{vertical-align:bottom;font-size:.875rem}
form{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.6rem 1rem;margin:.8rem 0 1.2rem;padding:.9rem 1rem;background:var(--panel);border:1px solid var(--line);border-radius:6px}
form[hidden]{display:none}
form p{margin:0}
.search,.buttons,#result{grid-column:1/-1}
#result{font-weight:600}
label{display:block;font-size:.875rem;color:var(--dim)}
input,select,button{width:100%;padding:.4rem .5rem;border:1px solid var(--edge);border-radius:4px;background:var(--paper);color:var(--ink);font:inherit}
button{width:auto;padding:.35rem .9rem;cursor:pointer}
details{margin:.5rem 0;border:1px solid var(--line);border-radius:6px;scroll-margin-top:.5rem}
summary{padding:.55rem .9rem;cursor:pointer;background:var(--panel);border-radius:6px}
summary h3{display:inline;margin-right:.5rem}
.rule dl{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.4rem 1rem;margin:.7rem .9rem}
dt{color:var(--dim)}dd{margin:0}dd ul{margin:0;padding:0;list-style:none}
.findings{margin:0;padding:0;list-style:none}
.findings>li{padding:.6rem .9rem;border-top:1px solid var(--line)}
.findings p{margin:.15rem 0}
.findings .at{color:var(--dim)}
.value{padding:0 .3rem;background:var(--panel);border:1px solid var(--line);border-radius:3px;color:var(--ink);white-space:pre-wrap}
.places{display:flex;flex-wrap:wrap;gap:.1rem .9rem;padding:0;list-style:none}
.path{margin:1.2rem 0 .4rem}
footer{margin-top:3rem}
@media screen and (max-width:45rem){.rule dl{grid-template-columns:1fr;gap:.1rem}dd{margin-bottom:.5rem}.drawing{display:none}.products thead{position:absolute;left:-99rem}.products,.products tbody,.products tr,.products th,.products td{display:block;border:0;padding:.15rem 0}.products tr{border-bottom:1px solid var(--line);padding:.5rem 0}.products td[data-label]{display:inline-block;margin-right:.8rem}.products td[data-label]::before{content:attr(data-label) " ";font-size:.8rem;color:var(--dim)}}
@media print{form,.skip{display:none!important}details{border:0}details::details-content{content-visibility:visible!important;block-size:auto!important}summary{padding:.2rem 0;background:none;list-style:none}summary::-webkit-details-marker{display:none}.findings>li{padding:.3rem 0}.rule dl{margin:.2rem 0 .8rem;gap:.1rem .8rem}.glance{display:block}h2{margin-top:1.2rem}th,td{padding:.2rem .4rem}.tag{font-size:.8rem;padding:0 .3rem}.products td:last-child{min-width:0;width:45%}.products td ul{padding-left:.9rem}.products .tag{padding:0 .15rem}.verdict{padding:.4rem .8rem}}
`;
