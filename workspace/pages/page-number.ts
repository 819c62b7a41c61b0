/** What `?page=` asks for, as a page that there is: the nearest whole number from 1 to `pages`. */
export function pageNumber(text: string | null, pages: number): number {
  const wanted = /^\d{1,9}$/.test(text ?? '') ? Number(text) : 1;
  return Math.min(Math.max(1, wanted), Math.max(1, pages));
}
