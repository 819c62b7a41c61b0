/** For tests of how mails leave: drawing a chart and building a letter for each of a thousand runs would say nothing more. */
import type { Enclose } from '../../functions/jobs/report-message.ts';

export const nothingEnclosed: Enclose = async () => ({ inline: [], attachments: [] });
