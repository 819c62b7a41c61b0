/** Sizes are millimetres: 54 mm a code, so that its squares (0.7 mm) are read by a cheap phone at arm's length. */
export const POSTER_STYLE = `
@page { size: A4 portrait; margin: 10mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #1f2933; font: 11pt/1.35 'Open Sans', Arial, sans-serif; }
.screen { margin: 12px; font-size: 12pt; }
.screen fieldset { max-height: 40vh; overflow: auto; border: 1px solid #d5dbe1; }
.screen label { display: block; padding: 4px 0; }
.screen button { margin-top: 8px; padding: 8px 32px; font-size: 13pt; }
.poster { width: 190mm; height: 276mm; margin: 8mm auto; display: flex; flex-direction: column; background: #fff; break-after: page; }
.poster:last-child { break-after: auto; }
.poster header { flex: none; }
.poster header p { margin: 0; color: #12395b; }
.poster h1 { margin: 1mm 0; font-size: 19pt; line-height: 1.2; }
.poster ol { margin: 0; padding-left: 6mm; }
.codes { flex: 1; display: grid; grid-template-columns: 1fr 1fr; grid-auto-rows: 1fr; gap: 2mm 5mm; margin: 3mm 0; }
.code { display: grid; grid-template-columns: 54mm 1fr; gap: 2mm; align-items: center; border-top: 0.3mm solid #9aa5b1; }
.code .qr { width: 54mm; height: 54mm; display: block; }
.code h2 { margin: 0 0 1mm; font-size: 12pt; line-height: 1.2; }
.code p { margin: 0; font-size: 9.5pt; line-height: 1.25; }
.poster footer { flex: none; font-size: 9.5pt; }
@media print { .screen { display: none; } .poster { margin: 0; } }
`;

/** Whose button is chosen, that poster alone is shown and printed; without script, since a dialog of Google's may hold none back. */
export const pickRules = (units: number): string =>
  Array.from({ length: units }, (_, i) => i + 1)
    .map((n) => `body:has(#pick-${n}:checked) .poster:not(#poster-${n}){display:none}`)
    .join('\n');
