/**
 * Which pages an answerer sees. Google's rules: an answer to a single choice may lead to a page; when several of one page do, the
 * last one answered counts; without one the next page break says where its preceding page leads; the last page submits.
 */
import { type ChoiceItem, type Item, isQuestion, type Navigation, type PageBreakItem, type QuestionItem } from './stored-form.ts';

export interface Page {
  /** Item id of its page break; 0 for the first page, which has none. */
  readonly id: number;
  readonly title: string;
  readonly helpText: string;
  readonly items: readonly QuestionItem[];
  /** Id of the page reached when no answer branches; null: the form is sent. */
  readonly next: number | null;
}

/** The pages of a form in order, each with where it leads. */
export function pagesOf(items: readonly Item[]): readonly Page[] {
  const breaks = items.filter((item): item is PageBreakItem => item.type === 'PAGE_BREAK');
  const header = items.find((item) => item.type === 'SECTION_HEADER');
  return [undefined, ...breaks].map((start, i) => {
    const from = start ? items.indexOf(start) + 1 : 0;
    const end = breaks[i];
    const to = end ? items.indexOf(end) : items.length;
    const head = start ?? header;
    return {
      id: start?.itemId ?? 0,
      title: head?.title ?? '',
      helpText: head?.helpText ?? '',
      items: items.slice(from, to).filter(isQuestion),
      next: end ? resolve(end.goToPage ?? end.itemId, end.itemId) : null,
    };
  });
}

const resolve = (go: Navigation, following: number | null): number | null =>
  go === 'SUBMIT' ? null : go === 'CONTINUE' ? following : go;

export const branches = (item: QuestionItem): item is ChoiceItem =>
  'choices' in item && item.choices.some((choice) => choice.goToPage !== undefined);

/** Where a choice of a page leads: a page id, or null to send the form. */
export function leadsTo(pages: readonly Page[], page: Page, goToPage: Navigation): number | null {
  return resolve(goToPage, pages[pages.indexOf(page) + 1]?.id ?? null);
}

type AnswerOf = (item: QuestionItem) => string | undefined;

/**
 * The pages that these answers pass through, in order. An unanswered required branching question ends the path: what lies behind
 * it can't be known, and its own error is enough to tell.
 */
export function pathOf(pages: readonly Page[], answerOf: AnswerOf): readonly Page[] {
  const path: Page[] = [];
  let page = pages[0];
  while (page && !path.includes(page)) {
    path.push(page);
    const { open, nexts } = nextsOf(pages, page, answerOf);
    page = open ? undefined : pages.find((candidate) => candidate.id === nexts[0]);
  }
  return path;
}

/**
 * By page id: how many pages there are from this one to the end, itself included; while a branching answer is missing, the most that
 * there can be. A jump back counts as the end.
 */
export function pagesAhead(pages: readonly Page[], answerOf: AnswerOf): ReadonlyMap<number, number> {
  const ahead = new Map<number | null, number>();
  for (const page of pages.toReversed()) {
    const { nexts } = nextsOf(pages, page, answerOf);
    ahead.set(page.id, 1 + Math.max(...nexts.map((next) => ahead.get(next) ?? 0)));
  }
  return new Map([...ahead].flatMap(([id, count]) => (id === null ? [] : [[id, count]])));
}

/** Where a page leads; `open`: a required branching question waits for its answer, and these are all that it may lead to. */
function nextsOf(pages: readonly Page[], page: Page, answerOf: AnswerOf) {
  let next = page.next;
  for (const item of page.items.filter(branches)) {
    const answer = answerOf(item);
    const goToPage = item.choices.find((choice) => choice.value === answer)?.goToPage;
    if (goToPage !== undefined) next = leadsTo(pages, page, goToPage);
    else if (item.required) {
      const nexts = item.choices.map((choice) => leadsTo(pages, page, choice.goToPage ?? 'CONTINUE'));
      return { open: true, nexts };
    }
  }
  return { open: false, nexts: [next] };
}
