/** The style sheet of the report: light and dark by the reader's wish, paper always light, phones narrow. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--soft:#595959;--line:#d4d4d4;--wash:#f5f5f3;--link:#0b5394;
--blue:#0072b2;--vermilion:#d55e00;--green:#009e73;--purple:#b2659a;--orange:#b37400}
@media (prefers-color-scheme:dark){:root{--paper:#161616;--ink:#ececec;--soft:#b3b3b3;--line:#444;--wash:#222;--link:#8ec7f2;
--blue:#56b4e9;--vermilion:#ff8a3d;--green:#2fc79b;--purple:#e29fc9;--orange:#e69f00}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:52rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
h1{font-size:2rem;line-height:1.2;margin:.2rem 0 .6rem}
h2{font-size:1.45rem;line-height:1.25;margin:3rem 0 .8rem;padding-top:1.2rem;border-top:3px solid var(--ink)}
h3{font-size:1.1rem;margin:1.8rem 0 .5rem}
a{color:var(--link)}
.kicker,.aside,figcaption,.count,footer{color:var(--soft)}
.kicker{margin:0;font-size:.95rem}
.count{font-weight:400}
.answer{margin:0;padding:1.1rem 1.2rem 1.1rem 2.6rem;background:var(--wash);border-left:5px solid var(--vermilion);font-size:1.15rem}
.answer li+li{margin-top:.6rem}
.contents{columns:16rem 2;padding-left:1.4rem}
figure{margin:1.2rem 0 1.6rem}
figcaption{margin-bottom:.5rem}
.plot{display:block;width:100%;height:auto;overflow:visible;font:13px system-ui,-apple-system,"Segoe UI",sans-serif}
.plot.narrow{display:none}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{padding:.25rem .9rem .25rem 0;text-align:right;vertical-align:top;border-bottom:1px solid var(--line)}
td{white-space:nowrap}
.figures td{white-space:normal}
.figures small{color:var(--soft)}
.figures th:first-child{max-width:24rem}
.figures th,.figures td{padding-right:.7rem}
.words{display:block;white-space:normal;text-align:left;min-width:7rem}
th:first-child{text-align:left;min-width:7rem}
thead th{vertical-align:bottom}
tbody th{font-weight:400}
.scroll{overflow:auto;margin:.4rem 0 1rem}
.scroll.long{max-height:26rem}
.scroll:focus-visible,summary:focus-visible,a:focus-visible,pre:focus-visible{outline:3px solid var(--link);outline-offset:2px}
summary{cursor:pointer;padding:.3rem 0}
summary h3{display:inline;margin:0}
.numbers>summary{color:var(--link);font-size:.92rem}
.rules{border-bottom:1px solid var(--line)}
.rules ul{padding-left:1.1rem}
.rules li{margin:.6rem 0}
.provenance{font-size:.82rem}
.badge{display:inline-block;border:1px solid currentColor;border-radius:.8rem;padding:0 .55rem;line-height:1.35}
.badge.reported{border-style:solid}
.badge.disputed{border-style:dashed}
.badge.assumed{border-style:dotted;border-width:2px}
.badge.calibrated{border-radius:.2rem;background:var(--wash)}
.sources dt,.facts dt{font-weight:600}
.sources dd,.facts dd{margin:0 0 .5rem}
.hash{font-family:ui-monospace,monospace;font-size:.85rem;overflow-wrap:anywhere}
pre{overflow:auto;padding:.8rem;background:var(--wash)}
article{margin:2rem 0;padding:.2rem 1.2rem 1rem;border:1px solid var(--line)}
.life{list-style:none;margin:1rem 0;padding:0 0 0 1.1rem;border-left:3px solid var(--line)}
.life li{margin:.7rem 0}
.life .when{font-weight:600}
.life .when::after{content:"."}
.life .quiet{color:var(--soft);font-size:.95rem}
.standings{display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;margin:.2rem 0 0;font-size:.9rem}
.standings div{display:flex;gap:.4rem}
.standings dt::after{content:":"}
.standings dt{font-weight:600;white-space:nowrap}
.standings dd{margin:0}
footer{margin-top:3rem;border-top:1px solid var(--line)}
@media (max-width:600px){h1{font-size:1.6rem}.plot.wide{display:none}.plot.narrow{display:block}.answer{padding-left:2rem;font-size:1.05rem}article{padding:.1rem .8rem .8rem}}
@media print{:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--wash:#f5f5f3;--link:#000;
--blue:#0072b2;--vermilion:#d55e00;--green:#009e73;--purple:#b2659a;--orange:#b37400}
body{max-width:none;padding:0;font-size:10.5pt}
.plot.wide{display:block;max-width:17cm}.plot.narrow{display:none}
figure,tr,.answer,.life li{break-inside:avoid}h2,h3,summary,figcaption,h3+p{break-after:avoid}
.scroll,.scroll.long{max-height:none;overflow:visible}nav,.numbers:not([open]){display:none}
.rules::details-content{content-visibility:visible;display:block}
.rules>summary{list-style:none}}
@page{margin:1.6cm}
`;
