/** The page's policy takes no style out of markup, so colors stand as data and become rules here, each once. What a color says stands in the cell's words as well. */
const rules = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
const known = new Set();

export function addRule(rule) {
  if (known.has(rule)) return;
  known.add(rule);
  rules.insertRule(rule, rules.cssRules.length);
}

/** Call for whatever has come into the page. */
export function paint(part) {
  for (const { dataset } of part.querySelectorAll('td[data-background], td[data-ink]')) {
    if (isColor(dataset.background))
      addRule(`.sheet td[data-background="${dataset.background}"]{background-color:${dataset.background}}`);
    if (isColor(dataset.ink)) addRule(`.sheet td[data-ink="${dataset.ink}"]{color:${dataset.ink}}`);
  }
}

const isColor = (text) => /^#[0-9a-f]{6}$/.test(text ?? '');
