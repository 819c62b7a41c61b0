/**
 * The one importer of Handlebars. Strict: a name the view doesn't have is an error, not a blank. No helper but the built-in ones,
 * no partials, and `{{{` is refused when a template is compiled, so no value ever reaches a page unescaped (threats.md, HTML).
 */
import Handlebars from 'handlebars';

/** Lays out a view by the template of that name; throws for a name that isn't there. */
export type Render = (name: string, view: object) => string;

/** Handlebars' own default, said outright: left unsaid, it also writes to the log. */
const OWN_PROPERTIES_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** `sources`: template name ('report.html', 'report.txt') → source. A name ending in `.txt` is plain text and is not escaped. */
export function compileTemplates(sources: Readonly<Record<string, string>>): Render {
  const templates = new Map(
    Object.entries(sources).map(([name, source]) => {
      new RawOutput(name).accept(Handlebars.parse(source));
      return [name, Handlebars.compile(source, { strict: true, knownHelpersOnly: true, noEscape: name.endsWith('.txt') })];
    }),
  );
  return (name, view) => {
    const template = templates.get(name);
    if (template === undefined)
      throw new Error(`No template named ${JSON.stringify(name)} among: ${[...templates.keys()].join(', ')}`);
    return template(view, OWN_PROPERTIES_ONLY);
  };
}

/** Thrown while templates are compiled, so before anything is sent. */
class RawOutput extends Handlebars.Visitor {
  readonly template: string;

  constructor(template: string) {
    super();
    this.template = template;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    // `escaped` is false for {{{name}}} and {{&name}}.
    if (!statement.escaped) this.#refuse(statement);
    super.MustacheStatement(statement);
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    this.#refuse(statement);
  }

  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    this.#refuse(statement);
  }

  #refuse({ loc }: hbs.AST.Node): never {
    throw new Error(`Template ${this.template}, line ${loc.start.line}: raw output and partials are not allowed.`);
  }
}
