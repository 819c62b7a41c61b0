import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { storage_v1 } from 'googleapis/build/src/apis/storage/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { crc32c } from '../../../workspace/google/crc32c.ts';
import { STORAGE } from '../../../workspace/google/description.ts';
import { storageMethods } from '../../../workspace/google/storage-methods.ts';
import { objectResource } from '../../../workspace/google/storage-resource.ts';
import { openDatabase } from '../../../workspace/store/database.ts';
import { createObjectStore, objectSchema } from '../../../workspace/store/object-store.ts';
import { inTransaction } from '../../../workspace/store/transaction.ts';
import { type ApiServer, BUCKET, startApi } from '../google/api-server.ts';

let api: ApiServer;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.remove());
beforeEach(() => api.clock.set(Date.parse('2026-10-19T01:00:00Z')));

type Insert = storage_v1.Params$Resource$Objects$Insert;
const OBJECTS = `storage/v1/b/${BUCKET}/o`;
const UPLOAD = `upload/${OBJECTS}`;
const TOKEN = { authorization: 'Bearer local-dev-token' };
const stream = (bytes: Uint8Array | string): Readable => Readable.from([Buffer.from(bytes as Uint8Array)]);

/** With metadata and bytes, as delivery does it. */
async function insert(
  name: string,
  bytes: Uint8Array | string = 'x',
  more: Partial<Insert> = {},
): Promise<storage_v1.Schema$Object> {
  const call: Insert = { bucket: BUCKET, requestBody: { name }, media: { mimeType: 'text/plain', body: stream(bytes) }, ...more };
  return (await api.storage.objects.insert(call, { rootUrl: api.url })).data;
}
const refusal = (call: Promise<unknown>): Promise<{ status: number; message: string }> =>
  call.then(
    () => ({ status: 200, message: 'not refused' }),
    (error: Error & { status: number }) => ({ status: error.status, message: error.message }),
  );
/** A call with any bytes; the answer as it came over the wire. */
async function raw(method: string, path: string, body?: Uint8Array | string, headers: Record<string, string> = {}) {
  const answer = await fetch(new URL(path, api.url), {
    method,
    headers: { ...TOKEN, ...headers },
    ...(body !== undefined && { body: Buffer.from(body as Uint8Array) }),
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}
const names = async (call: storage_v1.Params$Resource$Objects$List): Promise<string[]> =>
  ((await api.storage.objects.list({ bucket: BUCKET, ...call })).data.items ?? []).map(({ name }) => name ?? '');
const metadataOf = async (name: string): Promise<storage_v1.Schema$Object> =>
  (await api.storage.objects.get({ bucket: BUCKET, object: name })).data;

describe('an insert', () => {
  test('answers the object it made, as every later look at it does', async () => {
    const bytes = Buffer.from('Sở Y tế');
    const made = await insert('outbox/thư.eml', bytes, {
      requestBody: { name: 'outbox/thư.eml', contentType: 'message/rfc822', metadata: { run: '1', trạng: 'đã gửi' } },
      media: { mimeType: 'message/rfc822', body: stream(bytes) },
    });
    const generation = String(Date.parse('2026-10-19T01:00:00Z') * 1_000);
    const encoded = 'outbox%2Fth%C6%B0.eml';
    expect(made).toEqual({
      kind: 'storage#object',
      id: `${BUCKET}/outbox/thư.eml/${generation}`,
      selfLink: `${api.url}${OBJECTS}/${encoded}`,
      mediaLink: `${api.url}download/${OBJECTS}/${encoded}?generation=${generation}&alt=media`,
      name: 'outbox/thư.eml',
      bucket: BUCKET,
      generation,
      metageneration: '1',
      contentType: 'message/rfc822',
      storageClass: 'STANDARD',
      size: String(bytes.length),
      md5Hash: createHash('md5').update(bytes).digest('base64'),
      crc32c: expect.stringMatching(/^.{6}==$/),
      etag: expect.stringMatching(/^C.*EAE=$/),
      timeCreated: '2026-10-19T01:00:00.000Z',
      updated: '2026-10-19T01:00:00.000Z',
      timeStorageClassUpdated: '2026-10-19T01:00:00.000Z',
      timeFinalized: '2026-10-19T01:00:00.000Z',
      metadata: { run: '1', trạng: 'đã gửi' },
    });
    expect(Buffer.from(made.crc32c ?? '', 'base64').readUInt32BE()).toBe(crc32c(bytes));
    expect(await metadataOf('outbox/thư.eml')).toEqual(made);
    expect((await api.storage.objects.list({ bucket: BUCKET, prefix: 'outbox/' })).data.items).toEqual([made]);
  });

  test('has the tag that Cloud Storage gives that generation', () => {
    // Recorded from a real bucket.
    const recorded = { generation: 1790696692171179, etag: 'CKuD84GRlJcDEAE=' };
    const object = {
      bucket: 'b',
      name: 'n',
      createdAt: 0,
      contentType: undefined,
      metadata: {},
      md5: new Uint8Array(),
      crc32c: 0,
      size: 0,
      metageneration: 1,
      updatedAt: 0,
    };
    expect(objectResource({ ...object, generation: recorded.generation }, '').etag).toBe(recorded.etag);
  });

  test('of bytes alone takes name and type from the request', async () => {
    const { data: made } = await api.storage.objects.insert(
      { bucket: BUCKET, name: 'simple', media: { mimeType: 'application/json', body: '{"a":1}' } },
      { rootUrl: api.url },
    );
    expect(made).toMatchObject({ name: 'simple', contentType: 'application/json', size: '7' });
    expect(made.metadata).toBeUndefined();
    await raw('POST', `${UPLOAD}?uploadType=media&name=typeless`, new Uint8Array([1]));
    expect((await metadataOf('typeless')).contentType).toBeUndefined();
    expect((await raw('GET', `${OBJECTS}/typeless?alt=media`)).headers.get('content-type')).toBe('application/octet-stream');
  });

  test('of nothing makes an empty object', async () => {
    expect(await insert('empty', '')).toMatchObject({ size: '0', crc32c: 'AAAAAA==', md5Hash: '1B2M2Y8AsgTpgAmY7PhCfg==' });
    expect((await raw('GET', `${OBJECTS}/empty?alt=media`)).bytes).toHaveLength(0);
    expect((await raw('POST', `${UPLOAD}?uploadType=media&name=empty2`)).status).toBe(200);
  });

  test('takes any bytes by either way, and gives back the very same', async () => {
    const way = fc.constantFrom('multipart', 'media');
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), way, async (bytes, uploadType) => {
        if (uploadType === 'multipart') await insert('any', bytes);
        else await raw('POST', `${UPLOAD}?uploadType=media&name=any`, bytes);
        expect((await raw('GET', `${OBJECTS}/any?alt=media`)).bytes).toEqual(Buffer.from(bytes));
      }),
      { numRuns: 40 },
    );
  });

  test('overwrites, and each generation is greater than all before, although the clock stands still or goes back', async () => {
    const generations: number[] = [];
    for (const [i, name] of ['a', 'a', 'b', 'a', 'b'].entries()) {
      if (i === 3) api.clock.set(Date.parse('2020-01-01T00:00:00Z'));
      generations.push(Number((await insert(name, String(i))).generation));
    }
    expect(generations).toEqual([...new Set(generations)].sort((a, b) => a - b));
    expect((await raw('GET', `${OBJECTS}/a?alt=media`)).bytes.toString()).toBe('3');
  });

  test('with checksums keeps only what they fit', async () => {
    const good = { name: 'sum', crc32c: 'OIcRkQ==', md5Hash: createHash('md5').update('x').digest('base64') };
    const { crc32c: right } = await insert('sum');
    expect(await insert('sum', 'x', { requestBody: { ...good, crc32c: right ?? '' } })).toMatchObject({ name: 'sum' });
    const wrong = { crc32c: 'AAAAAA==', md5Hash: 'AAAAAAAAAAAAAAAAAAAAAA==' };
    expect(await refusal(insert('sum2', 'x', { requestBody: { name: 'sum2', crc32c: wrong.crc32c } }))).toEqual({
      status: 400,
      message: `Provided CRC32C "AAAAAA==" doesn't match calculated CRC32C "${right}".`,
    });
    expect(await refusal(insert('sum2', 'x', { requestBody: { name: 'sum2', md5Hash: wrong.md5Hash } }))).toEqual({
      status: 400,
      message: `Provided MD5 hash "AAAAAAAAAAAAAAAAAAAAAA==" doesn't match calculated MD5 hash "${good.md5Hash}".`,
    });
    expect(await names({ prefix: 'sum2' })).toEqual([]);
  });

  test('of up to 25 MB is taken, more is refused as too large', async () => {
    const most = randomBytes(25 * 1024 * 1024);
    expect((await raw('POST', `${UPLOAD}?uploadType=media&name=large`, most)).status).toBe(200);
    expect(
      createHash('md5')
        .update((await raw('GET', `${OBJECTS}/large?alt=media`)).bytes)
        .digest('base64'),
    ).toBe((await metadataOf('large')).md5Hash);
    const more = await raw('POST', `${UPLOAD}?uploadType=media&name=larger`, Buffer.concat([most, Buffer.from('x')]));
    expect([more.status, JSON.parse(more.bytes.toString())]).toMatchObject([
      413,
      { error: { code: 413, errors: [{ reason: 'uploadTooLarge' }] } },
    ]);
  });
});

describe('a precondition', () => {
  const CONDITION_NOT_MET = 'At least one of the pre-conditions you specified did not hold.';

  test('that fails is told in the words of Cloud Storage, and nothing is written', async () => {
    await insert('claim', 'first');
    const answer = await raw('POST', `${UPLOAD}?uploadType=media&name=claim&ifGenerationMatch=0`, 'second');
    expect(answer.status).toBe(412);
    expect(JSON.parse(answer.bytes.toString())).toEqual({
      error: {
        code: 412,
        message: CONDITION_NOT_MET,
        errors: [
          {
            message: CONDITION_NOT_MET,
            domain: 'global',
            reason: 'conditionNotMet',
            locationType: 'header',
            location: 'If-Match',
          },
        ],
      },
    });
    expect((await raw('GET', `${OBJECTS}/claim?alt=media`)).bytes.toString()).toBe('first');
  });

  test('of generation 0 lets exactly one of many at once make the object', async () => {
    const writers = Array.from({ length: 25 }, (_, i) => String(i));
    const outcomes = await Promise.all(
      writers.map((writer) =>
        insert('token', writer, { ifGenerationMatch: '0' }).then(
          () => writer,
          (error: { status: number }) => error.status,
        ),
      ),
    );
    const [winner, ...others] = outcomes.filter((outcome) => outcome !== 412);
    expect(others).toEqual([]);
    expect((await raw('GET', `${OBJECTS}/token?alt=media`)).bytes.toString()).toBe(winner);
  });

  test('of generation 0 lets exactly one of two servers on the same folder make the object', async () => {
    const second = await startApi(api.dir);
    const urls = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? api.url : second.url));
    const statuses = await Promise.all(
      urls.map(async (url) => {
        const target = new URL(`${UPLOAD}?uploadType=media&name=two&ifGenerationMatch=0`, url);
        return (await fetch(target, { method: 'POST', headers: TOKEN, body: url })).status;
      }),
    );
    expect(statuses.sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
    await second.stop();
  });

  test('is met or not by the generation there is', async () => {
    const { generation = '' } = await insert('cond');
    const g = generation ?? '';
    const put = async (condition: Partial<Insert>, name = 'cond') => {
      const query = new URLSearchParams({ uploadType: 'media', name, ...(condition as Record<string, string>) });
      return (await raw('POST', `${UPLOAD}?${query}`, 'y')).status;
    };
    expect(await put({ ifGenerationMatch: '1' })).toBe(412);
    expect(await put({ ifGenerationMatch: g, ifMetagenerationMatch: '2' })).toBe(412);
    expect(await put({ ifGenerationNotMatch: g })).toBe(304);
    expect(await put({ ifMetagenerationNotMatch: '1' })).toBe(304);
    expect((await metadataOf('cond')).generation).toBe(g);
    expect(await put({ ifGenerationMatch: g, ifMetagenerationMatch: '1' })).toBe(200);
    expect(await put({ ifGenerationMatch: g })).toBe(412);
    expect(await put({ ifGenerationNotMatch: '0' })).toBe(200);
    // Of an object that is not there: 0 is its generation, and no NotMatch holds.
    expect(await put({ ifGenerationMatch: g }, 'absent')).toBe(412);
    expect(await put({ ifMetagenerationMatch: '1' }, 'absent')).toBe(412);
    expect(await put({ ifGenerationNotMatch: '0' }, 'absent')).toBe(304);
    expect(await put({ ifGenerationMatch: '0' }, 'absent')).toBe(200);
  });

  test('on a read answers 412, or 304 without a body', async () => {
    const { generation } = await insert('read');
    const get = (condition: string) => raw('GET', `${OBJECTS}/read?${condition}`);
    expect((await get(`ifGenerationMatch=${generation}`)).status).toBe(200);
    expect((await get('ifGenerationMatch=5')).status).toBe(412);
    expect((await get('ifGenerationNotMatch=5')).status).toBe(200);
    const same = await get(`alt=media&ifGenerationNotMatch=${generation}`);
    expect([same.status, same.bytes.length]).toEqual([304, 0]);
    const { status } = await api.storage.objects.get({
      bucket: BUCKET,
      object: 'read',
      ifGenerationNotMatch: generation ?? '',
    });
    expect(status).toBe(304);
  });
});

describe('a read', () => {
  const page = Buffer.from('<p>Phường Kinh Bắc</p>'.repeat(500));

  test('of the bytes gives type, checksums and generation beside them, never packed', async () => {
    const made = await insert('page.html', page, { media: { mimeType: 'text/html; charset=UTF-8', body: stream(page) } });
    const answer = await raw('GET', `${OBJECTS}/page.html?alt=media`, undefined, { 'accept-encoding': 'gzip' });
    expect(answer.bytes).toEqual(page);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=UTF-8',
      'content-length': String(page.length),
      etag: made.etag,
      'x-goog-generation': made.generation,
      'x-goog-metageneration': '1',
      'x-goog-hash': `crc32c=${made.crc32c},md5=${made.md5Hash}`,
      'x-goog-stored-content-length': String(page.length),
    });
    expect(answer.headers.get('content-encoding')).toBeNull();
  });

  test('by the real client gives the very bytes, of packed files too', async () => {
    const packed = gzipSync(page);
    await insert('page.gz', packed, { media: { mimeType: 'application/gzip', body: stream(packed) } });
    const { data } = await api.storage.objects.get(
      { bucket: BUCKET, object: 'page.gz', alt: 'media' },
      { responseType: 'arraybuffer' },
    );
    const bytes = Buffer.from(data as unknown as ArrayBuffer);
    expect(bytes).toEqual(packed);
    expect(gunzipSync(bytes)).toEqual(page);
  });

  test('by the links an object carries', async () => {
    const made = await insert('a/b c?d#e%f/ữ.txt', 'linked');
    expect((await raw('GET', made.selfLink ?? '')).status).toBe(200);
    expect((await raw('GET', made.mediaLink ?? '')).bytes.toString()).toBe('linked');
  });

  test.each(['send/3f0c/1', 'Tổ dân phố 1', 'a%2Fb', '..a', "!*'()", '+ &=;,', '😀/𝄞', 'b/o/alt=media'])(
    'finds the name %s, one part of the path',
    async (name) => {
      await insert(name, name);
      expect(await metadataOf(name)).toMatchObject({ name });
      const { data } = await api.storage.objects.get({ bucket: BUCKET, object: name, alt: 'media' }, { responseType: 'text' });
      expect(data).toBe(name);
    },
  );

  test('of a generation finds the live one, and no other', async () => {
    const { generation: first } = await insert('gen');
    const { generation: second } = await insert('gen');
    expect((await raw('GET', `${OBJECTS}/gen?generation=${second}`)).status).toBe(200);
    expect((await raw('GET', `${OBJECTS}/gen?generation=${first}`)).status).toBe(404);
  });

  test('shows the fields asked for', async () => {
    await insert('fields', 'x', { requestBody: { name: 'fields', metadata: { run: '1', kind: 'send' } } });
    const get = async (fields: string) => (await api.storage.objects.get({ bucket: BUCKET, object: 'fields', fields })).data;
    expect(await get('name,metadata/run')).toEqual({ name: 'fields', metadata: { run: '1' } });
    expect(await refusal(get('nome'))).toEqual({ status: 400, message: 'Invalid field selection nome' });
  });
});

describe('a list', () => {
  const DIRECTORY = ['l/a/1', 'l/a/2', 'l/b', 'l/b/1', 'l/c', 'l/c/', 'l/😀', 'l/￼'];
  beforeAll(async () => {
    for (const name of [...DIRECTORY].reverse()) await insert(name);
  });

  test('is in the order of UTF-8 bytes, which is not that of JavaScript', async () => {
    const listed = await names({ prefix: 'l/' });
    expect(listed).toEqual([...DIRECTORY].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(listed).not.toEqual([...DIRECTORY].sort());
  });

  test('folds names at a delimiter', async () => {
    const { data } = await api.storage.objects.list({ bucket: BUCKET, prefix: 'l/', delimiter: '/' });
    expect(data.prefixes).toEqual(['l/a/', 'l/b/', 'l/c/']);
    expect(data.items?.map(({ name }) => name)).toEqual(['l/b', 'l/c', 'l/￼', 'l/😀']);
    const all = (await api.storage.objects.list({ bucket: BUCKET, prefix: 'l/b', delimiter: '/' })).data;
    expect([all.items?.length, all.prefixes]).toEqual([1, ['l/b/']]);
  });

  test('from a name on, and up to one', async () => {
    expect(await names({ prefix: 'l/', startOffset: 'l/b', endOffset: 'l/c' })).toEqual(['l/b', 'l/b/1']);
    expect(await names({ startOffset: 'l/c', endOffset: 'l/d' })).toEqual(['l/c', 'l/c/']);
  });

  test.each([
    [1, undefined],
    [2, undefined],
    [3, '/'],
    [1, '/'],
  ])('comes in pages of %i, delimiter %s, each entry once', async (maxResults, delimiter) => {
    const seen: string[] = [];
    const folded = { bucket: BUCKET, prefix: 'l/', ...(delimiter !== undefined && { delimiter }) };
    let pageToken: string | undefined;
    do {
      const { data } = await api.storage.objects.list({ ...folded, maxResults, ...(pageToken && { pageToken }) });
      const entries = [...(data.items ?? []).map(({ name }) => name ?? ''), ...(data.prefixes ?? [])];
      expect(entries.length).toBeLessThanOrEqual(maxResults);
      seen.push(...entries);
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    const { data: whole } = await api.storage.objects.list(folded);
    expect([...seen].sort()).toEqual([...(whole.items ?? []).map(({ name }) => name), ...(whole.prefixes ?? [])].sort());
  });

  test('has at most a thousand entries a page', async () => {
    const database = openDatabase(api.dir, [objectSchema]);
    const objects = createObjectStore(database, api.clock);
    const object = {
      bucket: BUCKET,
      contentType: undefined,
      metadata: {},
      md5: new Uint8Array(),
      crc32c: 0,
      bytes: new Uint8Array(),
    };
    inTransaction(database, () => {
      for (let i = 0; i < 1_001; i += 1) objects.put({ ...object, name: `m/${String(i).padStart(4, '0')}` }, () => undefined);
    });
    database.close();
    for (const maxResults of [undefined, 5_000]) {
      const call = { bucket: BUCKET, prefix: 'm/', ...(maxResults !== undefined && { maxResults }) };
      const { data } = await api.storage.objects.list({ ...call, fields: 'items/name,nextPageToken' });
      expect(data.items).toHaveLength(1_000);
      const rest = await api.storage.objects.list({ ...call, pageToken: data.nextPageToken ?? '' });
      expect(rest.data.items?.map(({ name }) => name)).toEqual(['m/1000']);
      expect(rest.data.nextPageToken).toBeUndefined();
    }
  });

  test('of nothing has neither items nor prefixes', async () => {
    expect((await api.storage.objects.list({ bucket: BUCKET, prefix: 'nothing/' })).data).toEqual({ kind: 'storage#objects' });
  });

  test('shows the fields asked for', async () => {
    const { data } = await api.storage.objects.list({ bucket: BUCKET, prefix: 'l/a', fields: 'items(name,size)' });
    expect(data).toEqual({
      items: [
        { name: 'l/a/1', size: '1' },
        { name: 'l/a/2', size: '1' },
      ],
    });
  });
});

describe('a bucket', () => {
  test('is there once it was made', async () => {
    expect((await api.storage.buckets.get({ bucket: BUCKET })).data).toMatchObject({
      kind: 'storage#bucket',
      id: BUCKET,
      name: BUCKET,
      storageClass: 'STANDARD',
      timeCreated: expect.stringMatching(/Z$/),
    });
  });

  test('that is not there: 404, whatever is asked of it', async () => {
    const calls: [string, string, string?][] = [
      ['GET', 'storage/v1/b/nowhere'],
      ['GET', 'storage/v1/b/nowhere/o'],
      ['GET', 'storage/v1/b/nowhere/o/x'],
      ['POST', 'upload/storage/v1/b/nowhere/o?uploadType=media&name=x', 'bytes'],
    ];
    const message = 'The specified bucket does not exist.';
    for (const [method, path, body] of calls) {
      const answer = await raw(method, path, body);
      expect(JSON.parse(answer.bytes.toString())).toEqual({
        error: { code: 404, message, errors: [{ message, domain: 'global', reason: 'notFound' }] },
      });
      expect(answer.status).toBe(404);
    }
  });
});

describe('what is refused', () => {
  test('an object that is not there: 404, in plain words where its bytes were asked for', async () => {
    const message = `No such object: ${BUCKET}/ở đâu`;
    const looked = await raw('GET', `${OBJECTS}/${encodeURIComponent('ở đâu')}`);
    expect([looked.status, JSON.parse(looked.bytes.toString())]).toEqual([
      404,
      { error: { code: 404, message, errors: [{ message, domain: 'global', reason: 'notFound' }] } },
    ]);
    const read = await raw('GET', `${OBJECTS}/${encodeURIComponent('ở đâu')}?alt=media`);
    expect([read.status, read.headers.get('content-type'), read.bytes.toString()]).toEqual([
      404,
      'text/html; charset=utf-8',
      message,
    ]);
  });

  test('a caller without the token: 401, before a byte is read', async () => {
    const place = { domain: 'global', locationType: 'header', location: 'Authorization' };
    for (const path of [OBJECTS, `${OBJECTS}/claim`, `${UPLOAD}?uploadType=media&name=x`]) {
      const method = path.startsWith('upload') ? 'POST' : 'GET';
      expect(await api.call(method, path, method === 'POST' ? 'x' : undefined, {})).toMatchObject({
        status: 401,
        body: { error: { code: 401, message: 'Login Required', errors: [{ ...place, reason: 'required' }] } },
      });
      expect(await api.call('GET', OBJECTS, undefined, { authorization: 'Bearer x' })).toMatchObject({
        status: 401,
        body: { error: { code: 401, message: 'Invalid Credentials', errors: [{ ...place, reason: 'authError' }] } },
      });
    }
  });

  test('an upload to the address of the metadata, or without its kind', async () => {
    const wrongUrl = { status: 400, body: { error: { errors: [{ reason: 'wrongUrlForUpload' }] } } };
    expect(await api.call('POST', OBJECTS, '{"name":"x"}')).toMatchObject(wrongUrl);
    expect(await api.call('POST', `${UPLOAD}?name=x`, 'x')).toMatchObject(wrongUrl);
    expect(await api.call('GET', `${UPLOAD}`)).toMatchObject(wrongUrl);
    // What the real client makes of an empty text: no upload at all. An empty stream is one.
    expect(await refusal(insert('x', '', { media: { body: '' } }))).toMatchObject({ status: 400 });
  });

  test('an upload without a name, or with one that is none', async () => {
    expect(await api.call('POST', `${UPLOAD}?uploadType=media`, 'x')).toMatchObject({
      status: 400,
      body: { error: { code: 400, errors: [{ domain: 'global', reason: 'required' }] } },
    });
    for (const name of ['.', '..', 'a\nb', 'x'.repeat(1_025), '.well-known/acme-challenge/x'])
      expect((await refusal(insert(name))).status).toBe(400);
    expect(await insert('x'.repeat(1_024))).toMatchObject({ size: '1' });
  });

  test('an upload whose parts do not agree, or are none', async () => {
    const types = insert('t', 'x', { requestBody: { name: 't', contentType: 'text/html' } });
    expect(await refusal(types)).toEqual({
      status: 400,
      message: 'Content-Type specified in the upload (text/plain) does not match Content-Type specified in metadata (text/html).',
    });
    const multipart = (body: string) =>
      raw('POST', `${UPLOAD}?uploadType=multipart`, body, { 'content-type': 'multipart/related; boundary=b' });
    expect((await multipart('--b\r\n\r\n{"name":"x"}\r\n--b--')).status).toBe(400);
    expect((await multipart('--b\r\n\r\n{"name":"x"}\r\n--b\r\n\r\nx')).status).toBe(400);
    expect((await multipart('--b\r\n\r\n["x"]\r\n--b\r\n\r\nx\r\n--b--')).status).toBe(400);
    expect((await multipart('--b\r\n\r\n{"name":\r\n--b\r\n\r\nx\r\n--b--')).status).toBe(400);
    const encoded = '--b\r\n\r\n{"name":"x"}\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\neA==\r\n--b--';
    expect((await multipart(encoded)).status).toBe(501);
  });

  test('metadata that is not text, or more than 8 KiB of it', async () => {
    const put = (metadata: object) => refusal(insert('meta', 'x', { requestBody: { name: 'meta', metadata } as never }));
    expect((await put({ n: 1 })).status).toBe(400);
    expect((await put({ k: 'ữ'.repeat(2_731) })).status).toBe(400);
    expect((await put({ k: 'x'.repeat(8 * 1024 - 1) })).status).toBe(200);
  });

  test('a parameter Cloud Storage does not know, and a value that is none: 400', async () => {
    for (const query of ['foo=1', 'maxResults=x', 'maxResults=0', 'pageToken=x', 'alt=xml'])
      expect([query, (await raw('GET', `${OBJECTS}?${query}`)).status]).toEqual([query, 400]);
    expect((await raw('GET', `${OBJECTS}/claim?ifGenerationMatch=x`)).status).toBe(400);
    expect((await raw('GET', `${OBJECTS}/claim?generation=-1`)).status).toBe(400);
    expect((await raw('GET', `${OBJECTS}/%E0%A4%A`)).status).toBe(400);
  });

  test('what would be done by half: 501, with its name', async () => {
    const resumable = await api.call('POST', `${UPLOAD}?uploadType=resumable&name=x`, {});
    expect(resumable).toMatchObject({
      status: 501,
      body: { error: { code: 501, message: expect.stringContaining('uploadType=resumable') } },
    });
    const refused: [string, string, string][] = [
      ['POST', `${OBJECTS}/claim/compose`, 'storage.objects.compose'],
      ['GET', `${OBJECTS}/claim/acl`, 'storage.objectAccessControls.list'],
      ['POST', 'storage/v1/b?project=p', 'storage.buckets.insert'],
      ['DELETE', `storage/v1/b/${BUCKET}`, 'storage.buckets.delete'],
      ['GET', `storage/v1/b/${BUCKET}/iam`, 'storage.buckets.getIamPolicy'],
      ['GET', 'storage/v1/projects/p/serviceAccount', 'storage.projects.serviceAccount.get'],
      ['GET', `${OBJECTS}?versions=true`, 'versions'],
      ['GET', `${OBJECTS}?projection=full`, 'projection=full'],
      ['GET', `${OBJECTS}?alt=media`, 'alt=media'],
      ['GET', `${OBJECTS}/claim?userProject=p`, 'userProject'],
      ['GET', `download/${OBJECTS}`, '/download of storage.objects.list'],
      ['POST', `${UPLOAD}?uploadType=media&name=x&contentEncoding=gzip`, 'contentEncoding'],
    ];
    for (const [method, path, name] of refused) {
      const answer = await raw(method, path);
      expect([name, answer.status]).toEqual([name, 501]);
      expect(answer.bytes.toString()).toContain(name);
    }
    expect((await raw('GET', `${OBJECTS}?versions=false&projection=noAcl`)).status).toBe(200);
  });

  test('a header or a field that would not be kept to: 501, with its name', async () => {
    const header = async (name: string, value: string) => raw('GET', `${OBJECTS}/claim?alt=media`, undefined, { [name]: value });
    for (const [name, value] of [
      ['if-none-match', 'x'],
      ['x-goog-encryption-algorithm', 'AES256'],
    ] as const) {
      const answer = await header(name, value);
      expect([answer.status, answer.bytes.toString()]).toEqual([501, expect.stringContaining(name)]);
    }
    const packed = await raw('POST', `${UPLOAD}?uploadType=media&name=x`, gzipSync('x'), { 'content-encoding': 'gzip' });
    expect([packed.status, packed.bytes.toString()]).toEqual([501, expect.stringContaining('content-encoding')]);
    for (const field of [{ temporaryHold: true }, { contentEncoding: 'gzip' }, { storageClass: 'COLDLINE' }, { acl: [] }])
      expect(await refusal(insert('f', 'x', { requestBody: { name: 'f', ...field } }))).toMatchObject({
        status: 501,
        message: expect.stringContaining(`Object.${Object.keys(field)[0]}`),
      });
  });

  test('a path Cloud Storage does not know: 404', async () => {
    for (const path of ['storage/v2/b', 'storage/v1/nothing', 'upload/docs/v1/files', 'download/x'])
      expect((await raw('GET', path)).status).toBe(404);
  });
});

test('a second server on the same folder has the same buckets, objects and bytes', async () => {
  const first = await startApi();
  const bytes = randomBytes(70_000);
  const put = await fetch(new URL(`${UPLOAD}?uploadType=media&name=${encodeURIComponent('bền/vững')}`, first.url), {
    method: 'POST',
    headers: { ...TOKEN, 'content-type': 'message/rfc822' },
    body: bytes,
  });
  expect(put.status).toBe(200);
  const seen = async (server: ApiServer) => {
    const object = { bucket: BUCKET, object: 'bền/vững' };
    const [bucket, one, all] = await Promise.all([
      server.storage.buckets.get({ bucket: BUCKET }),
      server.storage.objects.get(object),
      server.storage.objects.list({ bucket: BUCKET }),
    ]);
    const media = await server.storage.objects.get({ ...object, alt: 'media' }, { responseType: 'arraybuffer' });
    const text = JSON.stringify([bucket.data, one.data, all.data]).replaceAll(server.url, '/');
    return [text, Buffer.from(media.data as unknown as ArrayBuffer)];
  };
  const before = await seen(first);
  expect(before[1]).toEqual(bytes);
  await first.stop();
  const second = await startApi(first.dir);
  expect(await seen(second)).toEqual(before);
  const { data: later } = await second.storage.objects.insert(
    { bucket: BUCKET, name: 'later', media: { body: 'x' } },
    { rootUrl: second.url },
  );
  const { data: earlier } = await second.storage.objects.get({ bucket: BUCKET, object: 'bền/vững' });
  expect(Number(later.generation)).toBeGreaterThan(Number(earlier.generation));
  await second.remove();
});

test('the README says which methods are served', () => {
  const readme = readFileSync(new URL('../../../workspace/README.md', import.meta.url), 'utf8');
  const database = openDatabase(`${api.dir}/readme`, [objectSchema]);
  const served = Object.keys(storageMethods(createObjectStore(database, api.clock)));
  database.close();
  expect(served.filter((method) => !readme.includes(`| \`${method.replace('storage.', '')}\` | served |`))).toEqual([]);
  expect(served.every((method) => STORAGE.methods.some(({ id }) => id === method))).toBe(true);
});
