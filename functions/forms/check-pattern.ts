/** Patterns run in three engines: Google Forms (RE2), the local pages and the records. They obey what all three can do. */

/** A character, an escape or a whole class, so that brackets and stars inside them aren't read as syntax. */
const TOKEN = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?[:=!<]*)?|\{\d+(?:,\d*)?\}|[\s\S]/g;

const repeats = (token = ''): boolean => token === '*' || token === '+' || /^\{\d/.test(token);
const opens = (token: string): boolean => token.startsWith('(');

/** The rule that the pattern breaks; undefined when it breaks none. */
export function patternFault(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'a pattern is a regular expression that compiles';
  }
  const tokens = pattern.match(TOKEN) ?? [];
  if (!matchesTheWhole(tokens))
    return 'a pattern matches the whole answer: it begins with ^, ends with $, and alternates in a group only';
  if (/\(\?[^:]|\\[1-9]/.test(pattern)) return 'a pattern has no look-around and no back-reference: Google (RE2) has none';
  if (hasNestedQuantifier(tokens)) return 'a pattern has no nested quantifiers: they take for ever on a hostile answer';
  return undefined;
}

function matchesTheWhole(tokens: readonly string[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (opens(token)) depth += 1;
    else if (token === ')') depth -= 1;
    else if (token === '|' && depth === 0) return false;
  }
  return tokens[0] === '^' && tokens.at(-1) === '$';
}

/** A repeated group that holds a quantifier, at any depth: (\d+)*, ((a|b){2,})+. */
function hasNestedQuantifier(tokens: readonly string[]): boolean {
  const quantified = [false]; // of each open group, outermost first: a quantifier was seen inside
  for (const [i, token] of tokens.entries()) {
    if (opens(token)) quantified.push(false);
    else if (token === ')' ? quantified.pop() : token === '?' || repeats(token)) {
      if (token === ')' && repeats(tokens[i + 1])) return true;
      quantified[quantified.length - 1] = true;
    }
  }
  return false;
}
