/** The words of the mails about a case: its code and a step, and nothing else of it (wording.md, forms.md "Code mail"). */
import type { Plan } from '../plans/plan.ts';
import { clockText, sentenceCase } from './vi-format.ts';
import { untilText, type WorkMail } from './work-mail.ts';

/** A step of the law, in words that stand inside a sentence. */
const STEP_WORDS = {
  emergency: 'biện pháp bảo vệ khẩn cấp',
  plan: 'phê duyệt kế hoạch hỗ trợ, can thiệp',
  'follow-up': 'thăm, theo dõi',
} as const;

type StepKey = keyof typeof STEP_WORDS;

interface CaseMailFacts {
  /** As printed: "7K3M-90QD-XYZ". */
  readonly code: string;
  /** The prefilled form "Cập nhật hỗ trợ trường hợp". */
  readonly link: string | undefined;
}

const CLOSING = 'Thư này không chứa thông tin của trẻ.';

const linkTo = (url: string | undefined): WorkMail['link'] =>
  url === undefined ? undefined : { words: 'Cập nhật trường hợp', url };

/** Where no link is known the form is named, so that nobody is left without a next step. */
const howTo = (link: string | undefined, what: string): string =>
  link === undefined
    ? `${what} bằng phiếu “Cập nhật hỗ trợ trường hợp”, ghi đúng mã trên.`
    : `${what} bằng đường dẫn dưới đây; mã đã điền sẵn.`;

/** `submittedAt`: epoch ms, when the report came. */
export function codeMail({ code, link, submittedAt }: CaseMailFacts & { readonly submittedAt: number }): WorkMail {
  return {
    subject: `Mã trường hợp ${code}`,
    title: 'Mã trường hợp',
    code,
    paragraphs: [
      `Đã nhận lúc ${clockText(submittedAt)}. Mã trường hợp: ${code}. Ghi mã này vào Mẫu 01.`,
      howTo(link, 'Khi có việc mới, cập nhật'),
    ],
    link: linkTo(link),
    closing: CLOSING,
  };
}

/** The police are told that they are needed; what is known they hear from the standing office. */
export function policeMail({ code, link, plan }: CaseMailFacts & { readonly plan: Plan }): WorkMail {
  const { name, phone } = plan.standingBody;
  return {
    subject: `Trường hợp ${code}: cần Công an phối hợp ngay`,
    title: 'Cần Công an phối hợp ngay',
    code,
    paragraphs: [
      `Hệ thống nhận một trường hợp cần Công an phối hợp ngay. Mã trường hợp: ${code}.`,
      `Liên hệ ${name} (${phone}) để biết cụ thể.`,
      howTo(link, 'Làm xong, cập nhật'),
    ],
    link: linkTo(link),
    closing: CLOSING,
  };
}

/** `due`: epoch ms. */
export function deadlineMail({
  code,
  link,
  step,
  standing,
  due,
}: CaseMailFacts & { readonly step: StepKey; readonly standing: 'due-soon' | 'overdue'; readonly due: number }): WorkMail {
  const words = STEP_WORDS[step];
  const isOverdue = standing === 'overdue';
  const state = isOverdue ? 'đã quá hạn' : 'sắp đến hạn';
  return {
    subject: `Trường hợp ${code}: ${words} ${state}`,
    title: `${sentenceCase(words)} ${state}`,
    code,
    paragraphs: [
      isOverdue
        ? `Trường hợp ${code}: ${words} đã quá hạn (${untilText(due)}) mà chưa có ghi nhận. Làm ngay và báo cơ quan thường trực nếu cần hỗ trợ.`
        : `Trường hợp ${code}: ${words} phải xong chậm nhất là ${untilText(due)}.`,
      howTo(link, 'Đã làm thì ghi lại'),
    ],
    link: linkTo(link),
    closing: CLOSING,
  };
}
