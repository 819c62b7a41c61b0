/**
 * What was promised, word for word. A plan is data: loading another ward's plan needs no code, only another object of this shape
 * (docs: README, "add a plan"). `definePlan` checks it at import.
 */
import type { TableId } from '../forms/question.ts';
import { checkPlan } from './check-plan.ts';
import type { LetterSolution, PlanLetter } from './plan-letter.ts';

/** What the numbers of an indicator are measured by; `functions/reports/measure-indicator.ts` has exactly one function for each. */
export type MeasureSpec =
  | { readonly kind: 'survey-rate' } // 1
  | { readonly kind: 'hazardous-share' } // 1b
  | { readonly kind: 'supported-in-time' } // 2
  | { readonly kind: 'in-education' } // 3
  | { readonly kind: 'people-reached'; readonly audience: 'educators' | 'carers' | 'children' } // 4a, 4b, 5
  | {
      readonly kind: 'establishments';
      readonly by: 'informed' | 'trained'; // 6 · 8a, 8b
      readonly types: readonly ('enterprise' | 'cooperative' | 'cooperative-group' | 'household')[];
      /** Types of the plan's other reading (Kinh Bắc 8: co-operatives stand under both percents). */
      readonly otherTypes?: readonly ('enterprise' | 'cooperative' | 'cooperative-group' | 'household')[];
    }
  | { readonly kind: 'officials-trained'; readonly offices: readonly ('culture-society' | 'province' | 'district' | 'commune')[] } // 7a; 7b of Ninh Bình
  | { readonly kind: 'agencies-trained' }; // 7b of Kinh Bắc, 7c of Ninh Bình

export type Comparator = '<' | '>' | '>=' | '=';

/** "xuống dưới 3,5%" by 2025 is { op: '<', percent: 3.5, by: 2025 }. */
export interface Target {
  readonly op: Comparator;
  readonly percent: number;
  readonly by: number;
  /** The plan's own words in which the percent stands. */
  readonly quote: string;
}

export interface Indicator {
  /** '4a' … stable. */
  readonly code: string;
  /** The chỉ tiêu (1-8) it is a part of: met only when all its parts are. */
  readonly partOf: number;
  /** Mục tiêu 1, 2 or 3. */
  readonly objective: 1 | 2 | 3;
  readonly title: string;
  /** Short form for a table row on a phone. */
  readonly shortTitle: string;
  /** The plan's own sentence, found in the plan's text (a test). */
  readonly quote: string;
  readonly measure: MeasureSpec;
  readonly evidence: 'register' | 'headcount' | 'survey' | 'cases';
  /** Unit of what is counted, in words: "người", "cơ sở", "trẻ", "cơ quan, tổ chức". */
  readonly unit: string;
  /** Empty where the plan names no number (1b): trend only. */
  readonly targets: readonly Target[];
  /** What the text forced us to read into it; printed in the report. */
  readonly assumptions: readonly string[];
  /** Name of the denominator in a sentence: "cán bộ, giáo viên". */
  readonly audience: string;
  /** Organisation (see `organisations`) that can supply a missing denominator or roster. */
  readonly settledBy: string;
}

/** A body that the plan names, or the successor of one, with the span in which it holds the plan's duties (inclusive plain dates). */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  /** Words of the plan that name it; absent for a successor, which the plan could not know. */
  readonly quote?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Organisation ids that took over its duties. */
  readonly successors?: readonly string[];
  /** Why and since when (source of the change). */
  readonly note?: string;
}

/** Form and answer that records a task, in the words of plan-coverage.md. */
export interface AnswerEvidence {
  readonly form: TableId;
  /** Question that carries it; absent: the row itself is the evidence. */
  readonly question?: string;
  /** Option keys of that question that count; absent: any answer. */
  readonly answers?: readonly string[];
}

/** A task that is itself a report: done when the duty of this kind is ("định kỳ tổng hợp, báo cáo"). */
export interface DutyEvidence {
  readonly duty: ReportingDuty['kind'];
}

export type TaskEvidence = AnswerEvidence | DutyEvidence;

/** A numbered heading of the plan's organising text. Parts and tasks laid end to end are that text (a test). */
export interface PlanPart {
  /** 'II.1' … in the plan's order. */
  readonly code: string;
  /** The heading, word for word, without its number. */
  readonly title: string;
}

export interface Task {
  /** 'II.1.a': the code of its part and a letter; stable, in the plan's order. */
  readonly code: string;
  /** The plan's own words, found in its text (a test). */
  readonly quote: string;
  /** Organisation ids in charge or named as taking part. */
  readonly by: readonly string[];
  /** Evidence, or why it can't be measured ("không đo bằng số liệu: …"). Exactly one of the two. */
  readonly evidence?: readonly TaskEvidence[];
  readonly notMeasured?: string;
}

/** One line of Nơi nhận, in the plan's order. */
export interface PlanRecipient {
  readonly organisation: string;
  /** Other organisations the same line names ("Thường trực Đảng ủy, HĐND phường"). */
  readonly also?: readonly string[];
  /** The line of the letter, as in the plan's foot. */
  readonly quote: string;
  /** `authority` only where the plan reports to it on the authority's behalf (privacy.md, 4). */
  readonly clearance: 'authority' | 'shared';
  readonly mark?: 'b/c';
  readonly successors?: readonly string[];
  /** A line of the letter only ("Lưu: VT, VHXH"): nothing is mailed. */
  readonly letterOnly?: true;
}

/** A reporting duty: which kinds of periods are reported to whom, and when. */
export interface ReportingDuty {
  readonly kind: 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';
  readonly to: readonly string[]; // organisations of `recipients`
  /** Words of the plan, or the assumption where it names no interval. */
  readonly quote: string;
  readonly assumption?: string;
  /** Working days after the close at which the report is due (the 3rd: setting of domain.md §5). */
  readonly dueAfterWorkingDays: number;
  /** A date the plan names: the report must be out before it ("trước ngày 25/11"), as MM-DD. */
  readonly before?: string;
}

/** Interim and final reviews ("sơ kết, tổng kết"): made when somebody asks for one, since neither plan names a day. */
export interface PlanReviews {
  readonly quote: string;
  readonly assumption: string;
  /** Years whose review is final ("tổng kết"); that of any other year is interim ("sơ kết"). */
  readonly finalYears: readonly number[];
}

export interface Plan {
  readonly id: string;
  readonly area: 'ward' | 'province';
  /** "Phường Kinh Bắc", as a subject line names it. */
  readonly areaName: string;
  /** "UBND phường Kinh Bắc". */
  readonly issuer: string;
  readonly number: string | null; // "115/KH-UBND"; null where the text at hand carries none
  readonly signedOn: string | null; // plain date
  readonly title: string;
  readonly programme: string;
  readonly basis: readonly string[];
  /** First day that counts (plain date). */
  readonly start: string;
  readonly end: string;
  readonly periods: {
    readonly mode: 'decree' | 'calendar';
    /** Where an annual report closes earlier than the decree's 14/12 ([P2]: 14/11), as MM-DD. */
    readonly yearCloses?: string;
    /** Working days after the close by which units send their monthly return. */
    readonly sendByWorkingDays: number;
  };
  /** Standing body: name, phone and mailbox shown to people ("Hỏi: …"). */
  readonly standingBody: { readonly organisation: string; readonly name: string; readonly phone: string; readonly email: string };
  readonly recipientHead: string; // "Sở Y tế tỉnh Bắc Ninh": Kính gửi of the monthly mail
  readonly groupKind: { readonly educators: 'facility'; readonly carers: 'residential'; readonly children: 'residential' };
  readonly indicators: readonly Indicator[];
  readonly objectives: readonly { readonly number: 1 | 2 | 3; readonly title: string }[];
  readonly organisations: readonly Organisation[];
  readonly parts: readonly PlanPart[];
  readonly tasks: readonly Task[];
  readonly recipients: readonly PlanRecipient[];
  readonly duties: readonly ReportingDuty[];
  readonly reviews: PlanReviews;
  /** Signature lines of the plan's own foot. */
  readonly signature: readonly string[];
  /** Official letters that carry a report. */
  readonly letters: readonly PlanLetter[];
  /** What they report on, as their title names it. */
  readonly letterSubject: string;
  /** The plan's solutions as headings of the letter's part III. */
  readonly solutions: readonly LetterSolution[];
  readonly settings: {
    /** Answers on schooling older than this many days count as unknown (indicator 3). */
    readonly schoolingMaxAgeDays: number;
    /** A survey older than this many months is stale (indicator 1). */
    readonly surveyMaxAgeMonths: number;
    readonly followUpDays: number;
    readonly emergencyHours: number;
    readonly planWorkingDays: number;
  };
}

export function definePlan<const P extends Plan>(plan: P): P {
  checkPlan(plan);
  return plan;
}
