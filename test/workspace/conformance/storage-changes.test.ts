import type { storage_v1 } from 'googleapis/build/src/apis/storage/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ApiServer, BUCKET, startApi } from '../google/api-server.ts';
import { refusal } from './refusal.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());
beforeEach(() => api.clock.set(Date.parse('2026-10-19T01:00:00Z')));

type Made = storage_v1.Schema$Object & { readonly generation: string };

async function insert(name: string, body = 'nội dung', requestBody: object = {}): Promise<Made> {
  const call = { bucket: BUCKET, requestBody: { name, ...requestBody }, media: { mimeType: 'text/plain', body } };
  return (await api.storage.objects.insert(call, { rootUrl: api.url })).data as Made;
}
const at = (object: string) => ({ bucket: BUCKET, object });
const seen = async (object: string) => (await api.storage.objects.get(at(object))).data;
const text = async (object: string): Promise<unknown> =>
  (await api.storage.objects.get({ ...at(object), alt: 'media' }, { responseType: 'text' })).data;

describe('objects.delete', () => {
  test('takes the object away and says nothing', async () => {
    await insert('xoa');
    const { status, data } = await api.storage.objects.delete(at('xoa'));
    expect([status, data]).toEqual([204, '']);
    const message = `No such object: ${BUCKET}/xoa`;
    expect(await refusal(api.storage.objects.get(at('xoa')))).toMatchObject({ status: 404, reason: 'notFound', message });
    expect(await refusal(api.storage.objects.delete(at('xoa')))).toMatchObject({ status: 404, reason: 'notFound', message });
  });

  test('keeps to its preconditions, and to the generation that is meant', async () => {
    const { generation } = await insert('co-dieu-kien');
    const attempt = (more: object) => refusal(api.storage.objects.delete({ ...at('co-dieu-kien'), ...more }));
    expect(await attempt({ ifGenerationMatch: '1' })).toMatchObject({ status: 412, reason: 'conditionNotMet' });
    expect(await attempt({ ifMetagenerationMatch: '2' })).toMatchObject({ status: 412 });
    expect(await attempt({ ifGenerationNotMatch: generation })).toMatchObject({ status: 304 });
    expect(await attempt({ generation: '1' })).toMatchObject({ status: 404 });
    expect(await text('co-dieu-kien')).toBe('nội dung');
    expect(await attempt({ ifGenerationMatch: generation, generation })).toBe('not refused');
  });

  test('never lets a generation come back, although the clock stands still, in a folder of an earlier version too', async () => {
    for (const name of ['lai', 'lai-cu']) {
      const first = await insert(name);
      if (name === 'lai-cu') api.database.exec('DELETE FROM last_generation');
      await api.storage.objects.delete(at(name));
      const second = await insert(name);
      expect(Number(second.generation)).toBeGreaterThan(Number(first.generation));
      const stale = { ...at(name), ifGenerationMatch: first.generation };
      expect(await refusal(api.storage.objects.delete(stale))).toMatchObject({ status: 412 });
    }
  });
});

describe('objects.patch', () => {
  test('changes what it names, key by key; a new metageneration of the same generation', async () => {
    const made = await insert('p', 'x', { metadata: { run: '1', kind: 'send' }, cacheControl: 'no-store' });
    expect(made).toMatchObject({ metageneration: '1', cacheControl: 'no-store' });
    api.clock.set(Date.parse('2026-10-20T01:00:00Z'));
    const requestBody = { metadata: { run: '2', kind: null, by: 'tt' } as unknown as Record<string, string> };
    const { data } = await api.storage.objects.patch({ ...at('p'), requestBody });
    expect(data).toEqual({
      ...made,
      metadata: { run: '2', by: 'tt' },
      metageneration: '2',
      updated: '2026-10-20T01:00:00.000Z',
      etag: expect.stringMatching(/^C.*EAI=$/),
    });
    expect(await seen('p')).toEqual(data);
    const nothing = { metadata: null, cacheControl: null, contentType: null } as object;
    const { data: bare } = await api.storage.objects.patch({ ...at('p'), requestBody: nothing });
    expect([bare.metadata, bare.cacheControl, bare.contentType, bare.metageneration]).toEqual([
      undefined,
      undefined,
      undefined,
      '3',
    ]);
    expect(await text('p')).toBe('x');
  });

  test('under ifMetagenerationMatch lets one of two writers through', async () => {
    await insert('hai-nguoi');
    const patch = (by: string) =>
      refusal(api.storage.objects.patch({ ...at('hai-nguoi'), ifMetagenerationMatch: '1', requestBody: { metadata: { by } } }));
    const outcomes = await Promise.all(['a', 'b', 'c'].map(patch));
    expect(outcomes.filter((outcome) => outcome === 'not refused')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== 'not refused' && outcome.status === 412)).toHaveLength(2);
    expect((await seen('hai-nguoi')).metageneration).toBe('2');
    const again = { ...at('hai-nguoi'), ifMetagenerationNotMatch: '2', requestBody: {} };
    expect(await refusal(api.storage.objects.patch(again))).toMatchObject({ status: 304 });
  });

  test('is gone with its generation', async () => {
    await insert('moi');
    await api.storage.objects.patch({ ...at('moi'), requestBody: { metadata: { a: '1' } } });
    const replaced = await insert('moi', 'y');
    expect([replaced.metageneration, replaced.metadata]).toEqual(['1', undefined]);
  });

  test('refuses what is not kept, and too much of what is', async () => {
    await insert('tu-choi');
    const patch = (requestBody: object, name = 'tu-choi') => refusal(api.storage.objects.patch({ ...at(name), requestBody }));
    expect(await patch({ temporaryHold: true })).toMatchObject({
      status: 501,
      message: expect.stringContaining('temporaryHold'),
    });
    expect(await patch({ metadata: { k: 'x'.repeat(9_000) } })).toMatchObject({ status: 400 });
    expect(await patch({ contentType: 5 })).toMatchObject({ status: 400, reason: 'invalid' });
    expect(await patch({}, 'nowhere')).toMatchObject({ status: 404 });
    expect((await seen('tu-choi')).metageneration).toBe('1');
  });
});

test('objects.update stands in place of all there was; what Storage fills in itself may come along', async () => {
  await insert('u', 'x', { metadata: { run: '1' }, contentLanguage: 'vi' });
  const requestBody = { ...(await seen('u')), metadata: { by: 'tt' }, contentDisposition: 'attachment' };
  const { contentLanguage: _, ...rest } = requestBody;
  const { data } = await api.storage.objects.update({ ...at('u'), requestBody: rest });
  expect(data).toMatchObject({
    metageneration: '2',
    contentType: 'text/plain',
    metadata: { by: 'tt' },
    contentDisposition: 'attachment',
  });
  expect(data.contentLanguage).toBeUndefined();
  const media = await api.storage.objects.get({ ...at('u'), alt: 'media' });
  expect((media.headers as unknown as Headers).get('content-disposition')).toBe('attachment');
});

describe('objects.copy and objects.rewrite', () => {
  const to = (destinationObject: string, sourceObject = 'nguon') => ({
    sourceBucket: BUCKET,
    destinationBucket: BUCKET,
    sourceObject,
    destinationObject,
  });

  test('make an object of the same bytes, with the source’s metadata or their own', async () => {
    const source = await insert('nguon', 'thư', { metadata: { run: '1' }, contentType: 'text/plain' });
    await api.storage.objects.patch({ ...at('nguon'), requestBody: { metadata: { by: 'tt' } } });
    const { data: copy } = await api.storage.objects.copy(to('bản sao/1'));
    expect(copy).toMatchObject({
      name: 'bản sao/1',
      md5Hash: source.md5Hash,
      contentType: 'text/plain',
      metadata: { run: '1', by: 'tt' },
      metageneration: '1',
    });
    expect(Number(copy.generation)).toBeGreaterThan(Number(source.generation));
    expect(await text('bản sao/1')).toBe('thư');
    const own = { ...to('2'), requestBody: { contentType: 'message/rfc822', metadata: { own: 'x' } } };
    expect((await api.storage.objects.copy(own)).data).toMatchObject({ contentType: 'message/rfc822', metadata: { own: 'x' } });
    const { data: rewritten } = await api.storage.objects.rewrite(to('3'));
    expect(rewritten).toMatchObject({
      kind: 'storage#rewriteResponse',
      done: true,
      objectSize: source.size,
      totalBytesRewritten: source.size,
      resource: { name: '3', md5Hash: source.md5Hash },
    });
  });

  test('keep to the preconditions of both ends', async () => {
    const { generation } = await insert('nguon2');
    await insert('dich');
    const copy = (more: object) => refusal(api.storage.objects.copy({ ...to('dich', 'nguon2'), ...more }));
    expect(await copy({ ifGenerationMatch: '0' })).toMatchObject({ status: 412 });
    expect(await copy({ ifSourceGenerationMatch: '1' })).toMatchObject({ status: 412 });
    expect(await copy({ ifSourceMetagenerationNotMatch: '1' })).toMatchObject({ status: 304 });
    expect(await copy({ sourceGeneration: '1' })).toMatchObject({ status: 404 });
    expect(await refusal(api.storage.objects.copy(to('x', 'nowhere')))).toMatchObject({ status: 404 });
    expect(await refusal(api.storage.objects.copy({ ...to('x'), destinationBucket: 'nowhere' }))).toMatchObject({ status: 404 });
    expect(await copy({ ifSourceGenerationMatch: generation, sourceGeneration: generation })).toBe('not refused');
  });
});

describe('a read of a range', () => {
  const range = async (value: string, name = 'doan') => {
    const answer = await fetch(new URL(`storage/v1/b/${BUCKET}/o/${name}?alt=media`, api.url), {
      headers: { authorization: 'Bearer local-dev-token', range: value },
    });
    return { status: answer.status, place: answer.headers.get('content-range'), body: await answer.text() };
  };
  beforeAll(async () => {
    await insert('doan', '0123456789abcdef');
    const empty = new URL(`upload/storage/v1/b/${BUCKET}/o?uploadType=media&name=rong`, api.url);
    await fetch(empty, { method: 'POST', headers: { authorization: 'Bearer local-dev-token' } });
  });

  test.each([
    ['bytes=4-7', 206, 'bytes 4-7/16', '4567'],
    ['bytes=0-0', 206, 'bytes 0-0/16', '0'],
    ['bytes=12-', 206, 'bytes 12-15/16', 'cdef'],
    ['bytes=12-99', 206, 'bytes 12-15/16', 'cdef'],
    ['bytes=-3', 206, 'bytes 13-15/16', 'def'],
    ['bytes=-99', 206, 'bytes 0-15/16', '0123456789abcdef'],
    ['bytes=16-', 416, 'bytes */16', 'The requested range cannot be satisfied.'],
    ['bytes=-0', 416, 'bytes */16', 'The requested range cannot be satisfied.'],
    // "A recipient MUST ignore" what it can't read.
    ['bytes=7-4', 200, null, '0123456789abcdef'],
    ['bytes=-', 200, null, '0123456789abcdef'],
    ['lines=1-2', 200, null, '0123456789abcdef'],
  ])('%s: %d', async (value, status, place, body) => {
    expect(await range(value)).toEqual({ status, place, body });
  });

  test('of an empty object is never satisfied; of several parts is refused by name', async () => {
    expect(await range('bytes=0-', 'rong')).toMatchObject({ status: 416, place: 'bytes */0' });
    expect(await range('bytes=0-1,4-5')).toMatchObject({ status: 501, body: expect.stringContaining('Range') });
  });
});

test('buckets.list has the buckets of any project, and wants one named', async () => {
  const { data } = await api.storage.buckets.list({ project: 'p' });
  expect(data).toMatchObject({ kind: 'storage#buckets', items: [{ kind: 'storage#bucket', name: BUCKET }] });
  expect((await api.storage.buckets.list({ project: 'p', prefix: 'x' })).data).toEqual({ kind: 'storage#buckets' });
  expect((await api.call('GET', 'storage/v1/b')).body).toMatchObject({
    error: { code: 400, errors: [{ reason: 'required', location: 'project' }] },
  });
});
