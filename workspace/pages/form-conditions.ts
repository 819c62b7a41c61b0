/**
 * When a page is to be answered, in words. A phone without scripts shows every page of a form at once; each page that not everybody
 * passes through then says for whom it is.
 */
import { branches, leadsTo, type Page } from '../forms/form-path.ts';

/** By page id; absent where everybody passes through. */
export function conditionsOf(pages: readonly Page[]): ReadonlyMap<number, string> {
  const conditions = new Map<number, string>();
  for (const page of pages) {
    for (const item of page.items.filter(branches)) {
      const reached = item.choices.map((choice) => {
        const next = choice.goToPage === undefined ? null : leadsTo(pages, page, choice.goToPage);
        return { label: choice.value, pages: reachableFrom(pages, next) };
      });
      for (const { id } of pages) {
        const leading = reached.filter((choice) => choice.pages.has(id));
        if (leading.length === 0 || leading.length === reached.length || conditions.has(id)) continue;
        conditions.set(id, `Chỉ trả lời nếu “${item.title}” là: ${leading.map(({ label }) => label).join(' · ')}.`);
      }
    }
  }
  return conditions;
}

/** Every page that can still come after going to `start`. */
function reachableFrom(pages: readonly Page[], start: number | null): ReadonlySet<number> {
  const found = new Set<number>();
  const ahead = [start];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    const page = pages.find((candidate) => candidate.id === id);
    if (!page || found.has(page.id)) continue;
    found.add(page.id);
    ahead.push(page.next);
    for (const choice of page.items.filter(branches).flatMap((item) => item.choices)) {
      if (choice.goToPage !== undefined) ahead.push(leadsTo(pages, page, choice.goToPage));
    }
  }
  return found;
}
