/**
 * October 2026 in a very small ward, told through the forms alone: each form is filled over HTTP as a browser does, the job runs,
 * and the numbers are read in the mail that arrives. Every expected number can be counted on the fingers of this page.
 */
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Month, MonthIndicator } from '../../functions/reports/month.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
let month: Month & { readonly ok?: boolean };
let toAuthority: ParsedMail;
let toWard: ParsedMail;

const division = { unit: 'Phòng Văn hóa - Xã hội', unitKey: 'VHXH26' };
const school = { unit: 'Trường THCS Kinh Bắc', unitKey: 'THCS26' };
const group1 = { unit: 'Tổ dân phố số 1', unitKey: 'TDP126' };

beforeAll(async () => {
  office = await openOffice({ now: '2026-10-05T08:00' });
  await keepRegisters();
  // Register names reach the forms with the day's refresh.
  await office.at('2026-10-05T09:00');
  await activitiesOfOctober();
  await office.at('2026-10-15T09:00');
  await returnsOfOctober();
  await office.at('2026-10-19T08:00');
  month = await office.month('2026-10');
  await office.run();
  const mails = await office.mails();
  const october = mails.filter((mail) => mail.subject?.includes('10/2026'));
  toAuthority = mailTo(october, 'so-y-te@bacninh.example');
  toWard = mailTo(october, 'mttq@kinhbac.example');
});

afterAll(() => office.close());

async function keepRegisters(): Promise<void> {
  const unit = { related: 'Không', reports: 'Có', casePoint: 'Không', validFrom: '01/01/2026' };
  await office.keep('units', [
    { ...unit, id: 'vh-xh', name: division.unit, role: 'Thường trực', key: division.unitKey, related: 'Có' },
    { ...unit, id: 'thcs-kinh-bac', name: school.unit, role: 'Trường', key: school.unitKey },
    { ...unit, id: 'tdp-1', name: group1.unit, role: 'Tổ dân phố', key: group1.unitKey },
    { ...unit, id: 'cong-an', name: 'Công an phường', role: 'Công an', key: 'CA26', related: 'Có', reports: 'Không' },
  ]);
  await office.keep('groups', [
    { id: 'thcs-kinh-bac', name: 'Trường THCS Kinh Bắc', kind: 'Trường' },
    { id: 'th-kinh-bac', name: 'Trường Tiểu học Kinh Bắc', kind: 'Trường' },
    { id: 'tdp-1', name: 'Tổ dân phố số 1', kind: 'Tổ dân phố' },
    { id: 'tdp-2', name: 'Tổ dân phố số 2', kind: 'Tổ dân phố' },
  ]);
  const counted = { asOf: '01/01/2026', source: 'Trạm Y tế phường' };
  await office.keep('population', [
    { ...counted, group: 'thcs-kinh-bac', audience: 'Cán bộ, giáo viên', count: '40' },
    { ...counted, group: 'th-kinh-bac', audience: 'Cán bộ, giáo viên', count: '60' },
    { ...counted, group: 'tdp-1', audience: 'Trẻ em', count: '100' },
    { ...counted, group: 'tdp-2', audience: 'Trẻ em', count: '50' },
    { ...counted, group: 'tdp-1', audience: 'Cha mẹ, người chăm sóc', count: '80' },
    { ...counted, group: 'tdp-2', audience: 'Cha mẹ, người chăm sóc', count: '60' },
  ]);
  await office.keep('establishments', [
    ...['Hoàng Long', 'Minh Phát', 'Sao Mai', 'Tân Tiến', 'Phú An'].map((name, i) => ({
      id: `DN0${i + 1}`,
      name: `Công ty TNHH ${name}`,
      type: 'Doanh nghiệp',
      sme: i < 2 ? 'Có' : 'Không',
    })),
    { id: 'HTX01', name: 'Hợp tác xã Đông Hồ', type: 'Hợp tác xã', craftVillage: 'Có', craft: 'Tranh' },
    { id: 'HTX02', name: 'Hợp tác xã Rau sạch', type: 'Hợp tác xã' },
    ...['A', 'B', 'C'].map((letter) => ({ id: `HO${letter}`, name: `Cơ sở mộc ${letter}`, type: 'Hộ' })),
  ]);
  await office.keep(
    'officials',
    ['An', 'Bình', 'Chi', 'Dung'].map((name, i) => ({
      id: `CB${i + 1}`,
      name: `Cán bộ ${name}`,
      unit: 'vh-xh',
      office: 'Phòng Văn hóa - Xã hội',
    })),
  );
  await office.keep('survey', [
    {
      asOf: '01/06/2026',
      population: '500',
      reviewed: '480',
      found: '12',
      method: 'Toàn bộ',
      definitionId: 'BYT-2026',
      source: 'Trạm Y tế',
    },
  ]);
  const mailed = { inLetter: 'Có', mailed: 'Có', reports: 'tháng' };
  await office.keep('recipients', [
    {
      ...mailed,
      email: 'so-y-te@bacninh.example',
      name: 'Sở Y tế tỉnh Bắc Ninh',
      organisation: 'Sở Y tế Bắc Ninh',
      clearance: 'Cơ quan có thẩm quyền',
    },
    {
      ...mailed,
      email: 'mttq@kinhbac.example',
      name: 'Ủy ban MTTQ phường',
      organisation: 'Ủy ban MTTQ',
      clearance: 'Dùng chung',
    },
    { ...mailed, email: 'someone@elsewhere.example', name: 'Nơi khác', organisation: 'Nơi khác', clearance: 'Dùng chung' },
  ]);
}

async function activitiesOfOctober(): Promise<void> {
  await office.fill('training', {
    ...school,
    heldOn: '2026-10-02',
    hours: '3,5',
    topics: ['Nhận biết lao động trẻ em', 'Pháp luật và xử lý vi phạm'],
    group: 'Trường THCS Kinh Bắc',
    educators: '38',
    women: '30',
    others: 'Có',
    officials: ['Cán bộ An', 'Cán bộ Bình', 'Cán bộ Chi'],
    agencies: ['Công an phường'],
    // An id, a name without its legal prefix, a name in full, and one that is in no register.
    establishments: 'DN01\nminh phát\nHợp tác xã Đông Hồ\nCông ty Không Tên',
  });
  const talk = { ...group1, channel: 'Hội nghị, nói chuyện chuyên đề' };
  await office.fill('outreach', { ...talk, heldOn: '2026-09-20', group: 'Tổ dân phố số 1', children: '80', carers: '60' });
  await office.fill('outreach', { ...talk, heldOn: '2026-10-04', group: 'Tổ dân phố số 1', children: '60', carers: '40' });
  await office.fill('outreach', {
    ...talk,
    heldOn: '2026-10-05',
    group: 'Tổ dân phố số 2',
    children: '45',
    carers: '30',
    establishments: 'DN03',
  });
  await office.fill('outreach', {
    ...division,
    heldOn: '2026-10-05',
    channel: 'Loa truyền thanh',
    indirectReach: '12000',
    materials: '3',
  });
  await office.fill('inspection', {
    ...division,
    heldOn: '2026-10-01',
    inspectionKind: 'Kiểm tra định kỳ',
    establishment: 'DN04',
    childrenFound: '1',
    violation: 'Có vi phạm',
    sanction: 'Phạt tiền',
    fine: '15.000.000',
  });
  await office.fill('case-report', {
    ...group1,
    receivedAt: '2026-10-05 08:10',
    notifiedBy: 'Người dân',
    emergency: 'Không',
    age: '14',
    sex: 'Nam',
    group: 'Tổ dân phố số 1',
    schooling: 'Đang học nhưng hay nghỉ',
    works: 'Có, chưa rõ chi tiết',
    coercion: ['Không có'],
  });
  await office.fill('case-update', {
    ...division,
    caseCode: '7KQ2M-9XTDA-4',
    doneAt: '2026-10-05 08:40',
    action: 'Hỗ trợ, dịch vụ',
    services: ['Đi học phổ thông'],
  });
  await office.fill('other-activity', { ...division, heldOn: '2026-10-03', duty: 'Trợ giúp pháp lý', peopleHelped: '2' });
  await office.fill('other-activity', {
    ...division,
    heldOn: '2026-10-03',
    duty: 'Vận động nguồn lực',
    amount: '15.000.000',
    source: 'Doanh nghiệp',
  });
}

async function returnsOfOctober(): Promise<void> {
  const october = 'Tháng 10/2026 (15/09-14/10/2026)';
  await office.fill('monthly-return', { ...school, period: october, content: 'Đã báo cáo đủ các hoạt động và trường hợp' });
  // The group did report talks, so this nil return contradicts its own records.
  await office.fill('monthly-return', { ...group1, period: october, content: 'Không phát sinh hoạt động hoặc trường hợp nào' });
}

const indicator = (code: string): MonthIndicator => {
  const found = month.indicators.find((one) => one.code === code);
  if (!found) throw new Error(`No indicator ${code}`);
  return found;
};

function mailTo(mails: readonly ParsedMail[], address: string): ParsedMail {
  const found = mails.find((mail) => [mail.to].flat().some((to) => to?.value.some((box) => box.address === address)));
  if (!found) throw new Error(`No mail to ${address}`);
  return found;
}

describe('the month as JSON', () => {
  test('names its plan, its period and its eleven indicators', () => {
    expect(month).toMatchObject({
      ok: true,
      plan: 'kinh-bac-2026-2030',
      period: { code: '2026-10', kind: 'month', from: '2026-09-15', to: '2026-10-14' },
    });
    expect(month.indicators.map((one) => one.code)).toEqual(['1', '2', '3', '4a', '4b', '5', '6', '7a', '7b', '8a', '8b']);
  });

  test.each([
    // 12 children found among 480 reviewed: 2,5 %, under 4 %.
    ['1', { low: 12, high: 12, of: 480 }, 'met'],
    // One class of 38 at the school of 40; nobody at the school of 60.
    ['4a', { low: 38, high: 38, of: 100 }, 'not-met'],
    // Group 1: between 60 and min(80, 60+40) = 80 carers; group 2: 30. 70 % of 140 is 98.
    ['4b', { low: 90, high: 110, of: 140 }, 'undecided'],
    // Group 1: between 80 and min(100, 80+60) = 100 children; group 2: 45. 70 % of 150 is 105.
    ['5', { low: 125, high: 145, of: 150 }, 'met'],
    // DN01, DN02, HTX01 at the class, DN03 at the talk; the unknown name may be one more. 10 are registered.
    ['6', { low: 4, high: 5, of: 10 }, 'not-met'],
    ['7a', { low: 3, high: 3, of: 4 }, 'not-met'],
    ['7b', { low: 1, high: 1, of: 2 }, 'not-met'],
    ['8a', { low: 2, high: 3, of: 5 }, 'not-met'],
    ['8b', { low: 1, high: 2, of: 5 }, 'not-met'],
  ])('counts indicator %s', (code, cumulative, verdict) => {
    expect(indicator(code)).toMatchObject({ cumulative, verdict });
  });

  test('says which roster would settle 4b', () => {
    expect(indicator('4b').narrowedBy).toMatchObject({ group: 'tdp-1', gain: 20 });
  });

  test('knows the child that was notified: nobody planned for it, and whether it is child labour nobody asked', () => {
    // Told on Monday the 5th; the plan was due on the 12th, in the month.
    expect(indicator('2')).toMatchObject({ cumulative: { low: 0, high: 0, of: 1 }, verdict: 'not-met' });
    expect(indicator('3')).toMatchObject({ cumulative: { reason: 'nothing-notified' }, verdict: 'undecided' });
    expect(indicator('1').onFile).toEqual({ children: 0, population: 500 });
    expect(month.cases).toMatchObject({
      notified: 1,
      open: 1,
      byClass: { undetermined: 1 },
      overdue: 1,
      overdueSteps: { emergency: 0, plan: 1, 'follow-up': 0 },
      firstResponse: { medianHours: null, notYet: 1 },
    });
  });

  test('leaves out what was done for a case that nobody knows', () => {
    const unknown = month.problems.filter(({ form }) => form === 'case-update');
    expect(unknown).toMatchObject([{ row: 2, code: 'case-code-unknown', effect: 'set-aside' }]);
  });

  test('adds up the activity', () => {
    expect(month.activity).toMatchObject({
      trainings: 1,
      outreach: 4,
      outreachDirect: 3,
      outreachIndirect: 1,
      // 38 educators and 3 officials at the class; (80+60) + (60+40) + (45+30) at the talks.
      attendances: 356,
      indirectReach: 12_000,
      materials: 3,
      inspections: 1,
      violations: 1,
      legalAid: 2,
      resources: 15_000_000,
    });
  });

  test('tells who has confirmed the month', () => {
    expect(month.reporting).toMatchObject({ expected: 3, onTime: 2, late: 0, missing: 1 });
    expect(month.reporting.missingUnits.map((unit) => unit.id)).toEqual(['vh-xh']);
  });

  test('lists what a person should look at, with the cell it stands in', () => {
    const codes = month.problems.map((problem) => problem.code);
    expect(codes).toContain('unmatched-establishment');
    expect(codes).toContain('contradicts-return');
    expect(month.problems.find((p) => p.code === 'unmatched-establishment')).toMatchObject({
      form: 'training',
      row: 2,
      question: 'establishments',
    });
  });

  test('at an earlier cut-off knows nothing of what came later', async () => {
    const earlier = await office.month('2026-10', '2026-10-14T00:00:00Z');
    expect(earlier.reporting).toMatchObject({ onTime: 0, missing: 3 });
    expect(earlier.activity.trainings).toBe(1);
  });
});

describe('the mail', () => {
  test('goes to the two mailboxes that are allowed, one message each, and never to the third', async () => {
    const addresses = (await office.mails()).flatMap((mail) =>
      [mail.to].flat().flatMap((to) => to?.value.map((box) => box.address)),
    );
    expect(new Set(addresses)).toEqual(new Set(['so-y-te@bacninh.example', 'mttq@kinhbac.example']));
  });

  test('says the news in its subject', () => {
    expect(toAuthority.subject).toBe(
      '[Phường Kinh Bắc] Báo cáo tháng 10/2026 phòng ngừa lao động trẻ em: đạt 2/8 chỉ tiêu; có trường hợp quá hạn',
    );
  });

  test.each([
    ['the period', 'tháng 10/2026 (từ 15/09/2026 đến hết 14/10/2026'],
    ['4a', '38/100'],
    ['4b as an interval', 'từ 64,3% đến 78,6%'],
    ['5', '125'],
    ['the training', '01 lớp tập huấn'],
    ['the inspection', '01 cuộc kiểm tra'],
    ['the money', '15.000.000 đồng'],
    ['the unit that has not reported', 'Phòng Văn hóa - Xã hội'],
    ['the child', 'Tiếp nhận mới 01 trường hợp; đang quản lý 01.'],
    ['its deadline', 'Có 01 trường hợp quá hạn kế hoạch hỗ trợ, can thiệp.'],
  ])('carries %s to the authority, in HTML and in plain text', (_, words) => {
    expect(toAuthority.text?.replace(/\s+/g, ' ')).toContain(words);
    expect(
      String(toAuthority.html)
        .replace(/<[^>]*>/g, ' ')
        .replace(/&nbsp;/g, ' ')
        .replace(/\s+/g, ' '),
    ).toContain(words);
  });

  test('shows the authority the exact survey, and the ward only what its clearance allows', () => {
    expect(toAuthority.text).toContain('12/480');
    expect(toWard.text).not.toContain('12/480');
    expect(toWard.html).not.toContain('12/480');
    const told = toWard.text?.replace(/\s+/g, ' ');
    expect(told).toContain('Đang quản lý dưới 10 trường hợp; số tiếp nhận từ đầu năm xem chỉ số 2. - Có trường hợp quá hạn.');
    expect(told).toContain('– Không công bố. Dưới 10 trường hợp; tỷ lệ không công bố.');
    expect(told).not.toMatch(/01 trường hợp|không phát sinh/i);
  });

  test('is not sent again by the next run', async () => {
    const before = (await office.mails()).length;
    const answer = await office.run();
    expect(answer).toMatchObject({ ok: true, sent: 0, failed: 0 });
    expect(await office.mails()).toHaveLength(before);
  });
});

describe('the same moment', () => {
  test('a form sent a second ago is in the mail that is sent now', async () => {
    const still = await openOffice({ now: '2026-10-19T08:00' });
    try {
      await still.keep('units', [
        { id: 'vh-xh', name: division.unit, role: 'Thường trực', key: division.unitKey, reports: 'Có' },
      ]);
      await still.keep('recipients', [
        { email: 'mttq@kinhbac.example', name: 'MTTQ', clearance: 'Dùng chung', mailed: 'Có', reports: 'tháng' },
      ]);
      await still.at('2026-10-19T09:00');
      const directive = { ...division, heldOn: '2026-10-12', duty: 'Văn bản chỉ đạo' };
      await still.fill('other-activity', { ...directive, documentNumber: '120/KH-UBND' });
      await still.fill('other-activity', { ...directive, documentNumber: '121/KH-UBND' });
      await still.run();
      const october = (await still.mails()).find((mail) => mail.subject?.includes('10/2026'));
      expect(october?.text).toContain('02 văn bản');
    } finally {
      await still.close();
    }
  });
});

describe('bad input', () => {
  test('is refused next to its question, with the other answers kept', async () => {
    const { status, page } = await office.submit('training', {
      ...school,
      heldOn: '2026-10-02',
      hours: 'ba giờ',
      others: 'Không',
    });
    expect(status).toBe(400);
    expect(page).toContain('Ghi số giờ, ví dụ: 1,5.');
    expect(page).toContain('THCS26');
  });

  test('that Google would take becomes a problem of its row, and the row counts nowhere', async () => {
    const before = await office.month('2026-11');
    await office.fill('training', {
      ...school,
      unitKey: 'sai-mã',
      heldOn: '2026-10-16',
      hours: '2',
      topics: 'Nội dung khác',
      others: 'Không',
    });
    const after = await office.month('2026-11');
    expect(after.activity).toEqual(before.activity);
    expect(after.problems).toContainEqual(expect.objectContaining({ form: 'training', code: 'unit-key', effect: 'set-aside' }));
  });

  test('in a call of a function names every wrong field at once', async () => {
    const answer = await office.workspace.callFunction('indicators', { period: '2026-13', cutoff: 'yesterday' });
    expect(answer).toMatchObject({ ok: false, problems: [expect.stringContaining('period'), expect.stringContaining('cutoff')] });
  });
});
