"""How a report looks in a browser: one style sheet, light and dark, and ready to be printed."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from fakeview.colours import DARK, LIGHT, Tokens

_SHEET = Template("""
:root { $light }
@media screen and (prefers-color-scheme: dark) { :root { $dark } }
* { box-sizing: border-box; }
html { color-scheme: light dark; }
body {
  margin: 0 auto; max-width: 920px; padding: 40px 24px 64px;
  background: var(--surface); color: var(--text);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.25; font-weight: 600; margin: 0; }
h1 { font-size: 26px; }
h2 { font-size: 20px; }
h3 { font-size: 13px; color: var(--muted); margin: 28px 0 8px; }
p { margin: 8px 0; }
p, li { max-width: 76ch; }
.muted, figcaption p, .small { color: var(--muted); }
.small { font-size: 13px; }
.hint { margin: 20px 0 0; padding-left: 14px; border-left: 3px solid var(--accent); }
section { margin-top: 40px; padding-top: 32px; border-top: 1px solid var(--line); }
.verdict { display: flex; align-items: center; gap: 10px; margin: 16px 0 6px; }
.verdict .mark { width: 26px; height: 26px; flex: none; }
.score { font-size: 30px; font-weight: 600; line-height: 1; font-variant-numeric: tabular-nums; }
.words { font-size: 18px; }
.gauge { display: block; width: 100%; max-width: 360px; height: auto; overflow: visible; }
.reasons { padding-left: 20px; margin: 14px 0 0; }
.reasons li { margin: 4px 0; }
.figures { display: grid; grid-template-columns: 1fr 1fr; gap: 28px; margin-top: 24px;
  align-items: start; }
.figures.three { grid-template-columns: 1fr 1fr 1fr; }
figure { margin: 0; }
figure img { display: block; max-width: 100%; max-height: 560px; width: auto; height: auto;
  border-radius: 6px; background: var(--canvas); }
figcaption { margin-top: 10px; font-size: 13px; }
figcaption strong { font-size: 15px; font-weight: 600; }
figcaption p { margin: 6px 0; }
.scale { display: block; width: 100%; height: 8px; border-radius: 4px; margin-top: 10px; }
.ends { display: grid; grid-template-columns: 1fr auto 1fr; gap: 8px; font-size: 12px;
  color: var(--muted); font-variant-numeric: tabular-nums; margin: 4px 0 0; }
.ends :last-child { text-align: right; }
dl { display: grid; grid-template-columns: minmax(120px, max-content) 1fr; gap: 4px 24px;
  margin: 8px 0; }
dt { color: var(--muted); }
dd { margin: 0; }
dl.tight { grid-template-columns: minmax(96px, max-content) 1fr; gap: 1px 16px; font-size: 12px;
  margin: 8px 0 0; }
.hash { font: 13px/1.5 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas,
  "DejaVu Sans Mono", monospace; }
.tight .hash { font-size: 12px; }
.findings { list-style: none; padding: 0; margin: 8px 0; }
.findings > li { padding: 10px 0; border-top: 1px solid var(--line); max-width: none; }
.findings > li:first-child { border-top: 0; }
.tag { font-size: 12px; color: var(--muted); }
.findings .strong { font-weight: 600; color: var(--text); }
.error { color: var(--danger); }
table { width: 100%; border-collapse: collapse; margin-top: 12px; }
th { text-align: left; font-size: 12px; font-weight: 600; color: var(--muted);
  white-space: nowrap; }
th, td { padding: 8px 12px 8px 0; vertical-align: middle; }
tr + tr td, thead + tbody td { border-top: 1px solid var(--line); }
td.thumb { width: 68px; }
td.thumb img { display: block; width: 56px; height: 56px; object-fit: cover; border-radius: 6px;
  background: var(--canvas); }
td.number { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; width: 1%; }
.numbers td { font-variant-numeric: tabular-nums; }
.numbers td:first-child, td.thumb + td { min-width: 132px; }
td.whole { white-space: nowrap; }
td.said { width: 40%; }
td .mark { width: 16px; height: 16px; vertical-align: -3px; margin-right: 8px; }
a { color: inherit; text-decoration-color: var(--edge); text-underline-offset: 3px; }
a:hover { color: var(--link); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.line.generated { stroke: var(--generated); } .full.generated { fill: var(--generated); }
.line.uncertain { stroke: var(--uncertain); } .full.uncertain { fill: var(--uncertain); }
.line.none { stroke: var(--none); } .full.none { fill: var(--none); }
.line.accent { stroke: var(--accent); } .full.accent { fill: var(--accent); }
.line.failed { stroke: var(--danger); } .full.failed { fill: var(--danger); }
.full.ink { fill: var(--text); }
.halo { stroke: var(--surface); } .ink { stroke: var(--text); }
@media (max-width: 760px) { .figures, .figures.three { grid-template-columns: 1fr; } }
@media (max-width: 560px) {
  body { padding: 24px 16px 40px; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; }
}
@page { size: A4; margin: 16mm 18mm; }
@media print {
  :root { --surface: $paper; --raised: $paper; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  section.picture { break-before: page; border-top: 0; padding-top: 0; margin-top: 0; }
  .single section.picture { break-before: auto; margin-top: 24px; }
  figure, tr, .verdict, .hint, .findings > li, dl.facts > * { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  figure img { max-height: 105mm; }
  .figures, .figures.three { grid-template-columns: 1fr 1fr; gap: 20px; }
  a { text-decoration: none; }
}
""")  # not shown


def sheet() -> str:
    """Return the style sheet."""
    return _SHEET.substitute(light=_variables(LIGHT), dark=_variables(DARK), paper=LIGHT.raised)


def _variables(tokens: Tokens) -> str:
    return " ".join(f"--{name}: {value};" for name, value in asdict(tokens).items())
