/** Every kind of mail belongs to one list, which one job keeps: reports and notices in "Sổ gửi", the rest in "Thư trường hợp". */
import { type CaseMailKind, caseMailList } from '../forms/case-mail-list.ts';
import { type SentKind, sentList } from '../forms/sent-list.ts';

export type MailKind = SentKind | CaseMailKind;

export type MailList = typeof sentList | typeof caseMailList;

const KINDS_OF_CASES: Readonly<Record<string, string>> = caseMailList.kinds;
const KIND_WORDS: Readonly<Record<MailKind, string>> = { ...sentList.kinds, ...caseMailList.kinds };

export const listOf = (kind: MailKind): MailList => (kind in KINDS_OF_CASES ? caseMailList : sentList);

/** As the office reads it: "báo cáo tháng". */
export const kindWords = (kind: MailKind): string => KIND_WORDS[kind];
