/** What the audit card adds to the style of the report. Verdicts are told by words and marks, and not by colour alone. */
export const AUDIT_STYLE = `
body{max-width:72rem}
.face{margin:1rem 0;padding:1rem 1.2rem;border:2px solid var(--ink);font-weight:600}
.meaning{padding:.7rem 1rem;background:var(--wash);border-left:5px solid var(--ink)}
.card td,.card th,.how td,.how th{text-align:left;white-space:normal}
.how td:last-child{min-width:16rem}
.card td{min-width:8rem}
.card td:last-child{min-width:16rem}
.card ul{margin:0;padding-left:1rem}
.card li+li{margin-top:.35rem}
.card p{margin:0 0 .4rem}
.verdict{display:inline-block;padding:.05rem .55rem;border:2px solid currentColor;border-radius:.3rem;font-weight:700;white-space:nowrap}
.verdict.depends{border-style:dashed}
.verdict.not-assessable-here{border-style:dotted;font-weight:400;white-space:normal}
.verdict.met{background:var(--ink);color:var(--paper);border-color:var(--ink)}
.small{font-size:.85rem;color:var(--soft)}
.contents li{padding-right:1.5rem}
@media screen and (max-width:60rem){.card table,.card tbody,.card tr,.card th,.card td{display:block}.card thead{position:absolute;clip-path:inset(50%)}.card caption{display:block}.card tr{padding:.8rem 0}.card tbody th,.card tbody td{border:0;min-width:0;padding:.15rem 0}.card tbody tr{border-bottom:1px solid var(--soft)}.verdict.not-assessable-here{white-space:nowrap}}
@media print{@page{size:landscape}.card td,.card th{font-size:8.5pt}.card .small{font-size:7.5pt}.verdict.met{print-color-adjust:exact}}
`;
