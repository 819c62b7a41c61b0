/** The sections of a number pattern, taken apart once: 'positive;negative;zero;text', or with conditions, '[<100]"Low";000'. */
export interface PatternSection {
  /** The section with every quoted or escaped text set aside, so that a digit or a point in it is not taken for a place of the number. */
  readonly bare: string;
  /** What the marks from U+E000 on in `bare` stand for. */
  readonly literals: readonly string[];
  readonly holds?: (value: number) => boolean;
}

export const sectionsOf = (pattern: string): readonly PatternSection[] => split(pattern).map(sectionOf);

/** Quoted or escaped text, a currency "[$₫-42A]", a condition, a colour, a space as wide as a letter, a letter that would fill the cell. */
const SET_ASIDE = /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[(<=|>=|<>|=|<|>)(-?\d+(?:\.\d+)?)\]|\[[^\]]*\]|_.|\*./g;

/** Start of Unicode's private use area: marks that no pattern contains. */
const FIRST_MARK = 0xe000;

function sectionOf(section: string): PatternSection {
  const literals: string[] = [];
  let holds: PatternSection['holds'];
  const bare = section.replace(SET_ASIDE, (token, ...groups: (string | undefined)[]) => {
    const [operator, limit] = groups.slice(3, 5);
    if (operator !== undefined) {
      holds = (value) => COMPARE[operator]?.(value, Number(limit)) ?? false;
      return '';
    }
    const literal = groups.slice(0, 3).find((group) => group !== undefined);
    if (literal === undefined) return token.startsWith('_') ? ' ' : '';
    literals.push(literal);
    return String.fromCharCode(FIRST_MARK + literals.length - 1);
  });
  return { bare, literals, ...(holds && { holds }) };
}

const COMPARE: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
};

function split(pattern: string): string[] {
  return (pattern.match(/(?:"[^"]*"|\\.|[^;"\\]|["\\])+?(?=;|$)|;/gs) ?? []).reduce<string[]>(
    (sections, part) => {
      if (part === ';') sections.push('');
      else sections[sections.length - 1] += part;
      return sections;
    },
    [''],
  );
}
