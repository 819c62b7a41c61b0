import { expect, test } from 'vitest';

test('these tests run in the time zone that they are to run in, whatever ran in the process before', () => {
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(process.env['TZ']);
  const hoursBehind: Record<string, number> = { UTC: 0, 'America/Los_Angeles': 8 };
  expect(new Date(0).getTimezoneOffset() / 60).toBe(hoursBehind[process.env['TZ'] ?? '']);
});
