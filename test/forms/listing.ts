/** A definition as a page that can be held against forms.md: sections in order, each question with its words, options, limits. */
import type { FormDefinition, RegisterDefinition } from '../../functions/forms/define-form.ts';
import type { Option, Question } from '../../functions/forms/question.ts';

export function listingOfForm(form: FormDefinition): string {
  const lines = [
    `${form.id} "${form.title}" · tab "${form.tab}" of ${form.spreadsheet} · dated by ${form.eventQuestion}`,
    `Description: ${JSON.stringify(form.description)}`,
    `Confirmation: "${form.confirmation}"`,
  ];
  for (const section of form.sections) {
    lines.push(
      '',
      `## ${section.key} "${section.title ?? ''}"${section.help ? ` · "${section.help}"` : ''}${arrow(section.goTo)}`,
    );
    lines.push(...section.questions.flatMap(linesOfQuestion));
  }
  if (form.machineColumns) lines.push('', '## filled by the system', ...form.machineColumns.flatMap(linesOfQuestion));
  return `${lines.join('\n')}\n`;
}

export function listingOfRegister(register: RegisterDefinition): string {
  return `${register.id} "${register.tab}" of ${register.spreadsheet}\n${register.columns.flatMap(linesOfQuestion).join('\n')}\n`;
}

function linesOfQuestion(question: Question): string[] {
  const { key, required, kind, from, title, formerTitles, help, entry, limits, options } = question;
  const source = from ? ` of ${from.register}${from.only ? ` (${from.only})` : ''}` : '';
  const former = formerTitles ? ` formerly "${formerTitles.join('", "')}"` : '';
  return [
    `- ${key}${required ? '*' : ''} ${kind}${source} "${title}"${former}${help ? ` · "${help}"` : ''} · ${question.sensitivity} · ${question.serves.join(', ')}`,
    ...[...(from?.fixed ?? []), ...(options ?? [])].map(lineOfOption),
    ...(entry ? [`    [nhập] ${entry.pattern ?? `≤ ${entry.maxLength}`} "${entry.message}"`] : []),
    ...(limits ? [`    [ghi] ${limits.min} to ${limits.max} "${limits.message}"`] : []),
  ];
}

function lineOfOption({ key, label, formerLabels, goTo, area }: Option): string {
  return `    · ${label} (${key})${formerLabels ? ` formerly ${formerLabels.join(' | ')}` : ''}${area ? ` [${area}]` : ''}${arrow(goTo)}`;
}

const arrow = (goTo: string | undefined): string => (goTo === undefined ? '' : ` → ${goTo}`);
