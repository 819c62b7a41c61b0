import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmallWorkspace, smallWorkspace } from '../small-workspace.ts';

let workspace: SmallWorkspace;
beforeAll(async () => {
  workspace = await smallWorkspace();
});
afterAll(() => workspace.close());

const formPath = () => `/forms/d/e/${workspace.forms.byName('training')?.formId}/viewform`;
const paths: readonly (() => string)[] = [
  () => '/',
  formPath,
  () => '/inbox',
  () => `/spreadsheets/d/${workspace.ids.data}/edit`,
  () => '/pages/workspace.css',
  () => '/khong-co',
  () => '/inbox/%E0%A4%A',
];

describe('every page', () => {
  test('runs, loads and frames nothing of others, and is kept by nobody', async () => {
    for (const path of paths) {
      const { headers } = await fetch(workspace.base + path());
      const policy = headers.get('content-security-policy') ?? '';
      expect([path(), policy]).toEqual([path(), expect.stringContaining("default-src 'none'")]);
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
  });

  test('says that the data are for trying only', async () => {
    for (const path of paths.filter((each) => !each().endsWith('.css'))) {
      expect(await (await fetch(workspace.base + path())).text()).toContain('Dữ liệu thử — không nhập trường hợp thật');
    }
  });
});

/** fetch sets Host itself. */
const statusFor = (host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${workspace.base}/`, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

test.each([
  ['127.0.0.1', 200],
  ['127.0.0.1:8080', 200],
  ['localhost:5173', 200],
  ['LOCALHOST', 200],
  ['evil.example', 421],
  ['127.0.0.1.evil.example', 421],
  ['localhost.evil.example:80', 421],
  ['127.0.0.1@evil.example', 421],
  ['localhost:', 421],
  ['[::1]:8080', 421],
  ['127.0.0.1:80:80', 421],
  ['0.0.0.0:80', 421],
])('as host %s it answers %i', async (host, status) => {
  expect(await statusFor(host)).toBe(status);
});
