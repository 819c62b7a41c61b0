/** What a script uses without declaring it: read from its syntax tree. */

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Names that are used and declared nowhere in the script (a name declared anywhere counts as declared everywhere). */
export function namesUsed(program: unknown): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  walk(program, (node, parent, field) => {
    if (node.type === 'ObjectPattern') for (const name of shorthandNames(node)) declared.add(name);
    if (node.type !== 'Identifier') return;
    const name = String(node['name']);
    if (isDeclaration(parent, field)) declared.add(name);
    else if (!isLabel(parent, field)) used.add(name);
  });
  return [...used].filter((name) => !declared.has(name)).sort();
}

/** Members of the services, as `service.member`. */
export function memberUses(program: unknown, services: ReadonlySet<string>): { service: string; member: string }[] {
  const uses = new Map<string, { service: string; member: string }>();
  walk(program, (node) => {
    const { object, property } = node;
    if (node.type !== 'MemberExpression' || node['computed'] === true || !isNode(object) || !isNode(property)) return;
    const [service, member] = [String(object['name']), String(property['name'])];
    if (object.type === 'Identifier' && services.has(service) && service !== 'console')
      uses.set(`${service}.${member}`, { service, member });
  });
  return [...uses.values()];
}

function walk(
  node: unknown,
  visit: (node: Node, parent: Node | undefined, field: string) => void,
  parent?: Node,
  field = '',
): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit, parent, field);
  else if (isNode(node)) {
    visit(node, parent, field);
    for (const [name, value] of Object.entries(node)) walk(value, visit, node, name);
  }
}

/** A variable, function, class, parameter, or a part of a pattern that declares one. */
function isDeclaration(parent: Node | undefined, field: string): boolean {
  switch (parent?.type) {
    case 'VariableDeclarator':
    case 'ClassDeclaration':
    case 'ClassExpression':
      return field === 'id';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return field === 'id' || field === 'params';
    case 'ArrowFunctionExpression':
      return field === 'params';
    case 'ArrayPattern':
    case 'RestElement':
    case 'CatchClause':
      return true;
    case 'AssignmentPattern':
      return field === 'left';
    default:
      return false;
  }
}

/** `{ a, b: c }` declares a and c. */
function shorthandNames({ properties }: Node): string[] {
  const list: unknown[] = Array.isArray(properties) ? properties : [];
  return list.flatMap((property) => {
    const value = isNode(property) ? property['value'] : undefined;
    return isNode(value) && value.type === 'Identifier' ? [String(value['name'])] : [];
  });
}

/** A name that is no variable: a member, a key, a label. */
function isLabel(parent: Node | undefined, field: string): boolean {
  if (parent?.type === 'MemberExpression') return field === 'property' && parent['computed'] !== true;
  if (parent?.type === 'Property' || parent?.type === 'MethodDefinition' || parent?.type === 'PropertyDefinition') {
    return field === 'key' && parent['computed'] !== true;
  }
  return parent?.type === 'LabeledStatement' || parent?.type === 'BreakStatement' || parent?.type === 'ContinueStatement';
}
