import type { Request } from 'express';

/** The query as sent: repeated names kept, nothing nested. */
export const queryOf = (req: Request): URLSearchParams => new URL(req.url, 'http://localhost').searchParams;
