import { describe, expect, test } from 'vitest';
import { toDay } from '../../functions/calendar/plain-date.ts';
import { unitsThatAct, unitsToTell } from '../../functions/cases/who-acts.ts';
import { aCaseReport } from '../builders/form-rows.ts';
import { aWorld, factsOf } from '../builders/world.ts';
import { aCase, codeNo, endOf, only, stood } from './a-case.ts';

const WARD = aWorld().withUnit({ id: 'y-te-cu', name: 'Trạm Y tế cũ', role: 'health', casePoint: 'yes', validTo: '2026-09-30' });
const UNITS = factsOf(WARD).facts.units;
const OCTOBER = toDay('2026-10-06');
const NEVER = endOf('2026-12-31');
const named = (positions: readonly number[]) => positions.map((position) => UNITS[position]?.id);

const bySchool = aCase().with({ unit: 'thcs-kinh-bac' });
const worst = bySchool.with({ coercion: ['forced'] });
const acting = (told: { readonly rows: (typeof bySchool)['rows'] }, step: 'emergency' | 'plan' | 'follow-up', units = UNITS) =>
  named(unitsThatAct(only(stood(NEVER, told)), step, units, OCTOBER));

describe('who must act', () => {
  test('in an emergency: who reported, the standing office and the health station; the police in a worst form', () => {
    expect(acting(bySchool, 'emergency')).toEqual(['thcs-kinh-bac', 'vh-xh', 'tram-y-te']);
    expect(acting(worst, 'emergency')).toEqual(['thcs-kinh-bac', 'vh-xh', 'tram-y-te', 'cong-an']);
  });

  test('on the plan: the standing office, whoever reported', () => {
    expect(acting(bySchool, 'plan')).toEqual(['vh-xh']);
  });

  test('on a follow-up: the unit that visited last, and the standing office', () => {
    const planned = bySchool.did('plan-approval', '2026-10-06T09:00');
    expect(acting(planned, 'follow-up')).toEqual(['vh-xh']);
    expect(acting(planned.did('visit', '2026-10-20T09:00', { unit: 'tdp-1' }), 'follow-up')).toEqual(['tdp-1', 'vh-xh']);
  });

  test('nobody of that role who is no contact point, and nobody whose time is over', () => {
    const closed = UNITS.map((unit) => (unit.id === 'vh-xh' ? { ...unit, casePoint: 'no' as const } : unit));
    const over = UNITS.map((unit) => (unit.id === 'thcs-kinh-bac' ? { ...unit, validTo: OCTOBER - 1 } : unit));
    expect(acting(bySchool, 'plan', closed)).toEqual([]);
    expect(acting(bySchool, 'emergency', over)).toEqual(['vh-xh', 'tram-y-te']);
  });
});

describe('who is told', () => {
  const told = (rows: { readonly rows: (typeof bySchool)['rows'] }) => {
    const { code, police } = unitsToTell(only(stood(NEVER, rows)), UNITS, OCTOBER);
    return { code: named(code), police: named(police) };
  };

  test('of a new case: who reported, the standing office and the health station; of a worst form the police as well', () => {
    expect(told(bySchool)).toEqual({ code: ['thcs-kinh-bac', 'vh-xh', 'tram-y-te'], police: [] });
    expect(told(worst)).toEqual({ code: ['thcs-kinh-bac', 'vh-xh', 'tram-y-te'], police: ['cong-an'] });
  });

  test('a unit that has two parts in it once', () => {
    expect(told(aCase())).toEqual({ code: ['vh-xh', 'tram-y-te'], police: [] });
  });

  test('every unit that reported the child, who received it first at the head', () => {
    const completed = aCaseReport()
      .with({ caseCode: codeNo(1), unit: 'cong-an', receivedAt: '2026-10-04T20:00' })
      .on('2026-10-04T20:00');
    const both = { rows: [...bySchool.rows, completed] };
    expect(named(only(stood(NEVER, both)).reportedBy)).toEqual(['cong-an', 'thcs-kinh-bac']);
    expect(told(both).code).toEqual(['cong-an', 'thcs-kinh-bac', 'vh-xh', 'tram-y-te']);
  });

  test('a class that the standing office confirmed decides whether the police are told', () => {
    expect(told(worst.did('confirm-class', '2026-10-06T09:00', { confirmedClass: 'at-risk' })).police).toEqual([]);
  });
});
