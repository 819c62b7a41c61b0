import type { FormDefinition } from '../../../functions/forms/define-form.ts';
import type { Question, Section } from '../../../functions/forms/question.ts';
import type { Answers } from '../../../workspace/sample/answers.ts';

/** The questions a person who answers so comes to see: section after section, wherever the single choices lead. */
export function askedQuestions(form: FormDefinition, answers: Answers): readonly Question[] {
  const asked: Question[] = [];
  for (let section: Section | undefined = form.sections[0]; section !== undefined; section = after(form, section, answers)) {
    asked.push(...section.questions);
  }
  return asked;
}

function after(form: FormDefinition, section: Section, answers: Answers): Section | undefined {
  const branching = section.questions.at(-1);
  const chosen = branching?.options?.find(({ label }) => label === answers[branching.key]);
  const goTo = chosen?.goTo ?? section.goTo;
  if (goTo === 'submit') return undefined;
  return goTo === undefined ? form.sections[form.sections.indexOf(section) + 1] : form.sections.find(({ key }) => key === goTo);
}
