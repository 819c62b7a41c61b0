/** Claims as objects of a Cloud Storage bucket, through the real client; with `apiRoot` the same client talks to the workspace. */
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { auth, storage, type storage_v1 } from 'googleapis/build/src/apis/storage/index.js';
import type { Budget } from '../clock.ts';
import { retrying, statusOf } from '../sheets/google-retry.ts';
import type { Claim, ClaimFacts, ClaimStore, NewClaim } from './claim-store.ts';

export function gcsClaimStore(options: {
  readonly bucket: string;
  readonly apiRoot?: string;
  readonly accessToken?: string;
}): ClaimStore {
  const { bucket, apiRoot, accessToken } = options;
  const rootUrl = apiRoot === undefined ? {} : { rootUrl: apiRoot };
  const client = storage({
    version: 'v1',
    auth: accessToken === undefined ? serviceAccount() : fixedToken(accessToken),
    // google-retry.ts repeats, and nobody else.
    retry: false,
    ...rootUrl,
  });
  const factsOf = async (name: string, budget: Budget): Promise<ClaimFacts | undefined> => {
    const asked = { bucket, object: name, fields: 'metadata', prettyPrint: false };
    const found = await unlessGone(retrying(({ timeout }) => client.objects.get(asked, { timeout }), budget));
    return found && (found.data.metadata ?? {});
  };

  return {
    async createIfAbsent(claim, budget) {
      const answer = await retrying(async ({ timeout, afterAmbiguous }) => {
        try {
          // Media uploads ignore the client's rootUrl and would reach the real Google (google.md).
          await client.objects.insert(insertion(bucket, claim), { timeout, ...rootUrl });
          return 'created';
        } catch (error) {
          // 412: the object is there. Who made it is open only if an earlier try of this call may have.
          if (statusOf(error) !== 412) throw error;
          return afterAmbiguous ? 'perhaps ours' : 'exists';
        }
      }, budget);
      if (answer !== 'perhaps ours') return answer;
      return isDeepStrictEqual(await factsOf(claim.name, budget), { ...claim.facts }) ? 'created' : 'exists';
    },

    async list(budget) {
      const claims: Claim[] = [];
      for (let pageToken: string | undefined; ; ) {
        const asked = {
          bucket,
          fields: 'items(name,metadata),nextPageToken',
          prettyPrint: false,
          ...(pageToken !== undefined && { pageToken }),
        };
        const { data } = await retrying(({ timeout }) => client.objects.list(asked, { timeout }), budget);
        claims.push(...(data.items ?? []).map(({ name, metadata }) => ({ name: name ?? '', facts: metadata ?? {} })));
        pageToken = data.nextPageToken ?? undefined;
        if (pageToken === undefined) return claims;
      }
    },

    async read(name, budget) {
      const facts = await factsOf(name, budget);
      if (facts === undefined) return undefined;
      const get = { bucket, object: name, alt: 'media' };
      const found = await unlessGone(
        retrying(({ timeout }) => client.objects.get(get, { timeout, responseType: 'arraybuffer' }), budget),
      );
      return found && { name, facts, bytes: new Uint8Array(found.data as ArrayBuffer) };
    },
  };
}

/** "If set to 0, the request succeeds only if there are no live versions of the object" (ifGenerationMatch). */
const insertion = (bucket: string, { name, facts, bytes }: NewClaim): storage_v1.Params$Resource$Objects$Insert => ({
  bucket,
  name,
  ifGenerationMatch: '0',
  requestBody: { metadata: { ...facts } },
  // A stream, read anew in each try: the client would send a text as UTF-8, and an empty one not as an upload.
  media: { mimeType: 'application/octet-stream', body: Readable.from(bytes === undefined ? [] : [bytes]) },
  fields: 'name',
  prettyPrint: false,
});

/** undefined when the API answers 404. */
const unlessGone = <T>(answer: Promise<T>): Promise<T | undefined> =>
  answer.catch((error: unknown) => {
    if (statusOf(error) === 404) return undefined;
    throw error;
  });

/** Nothing narrower can create; that it may not overwrite or delete is for its roles (objectCreator, objectViewer). */
const serviceAccount = () => new auth.GoogleAuth({ scopes: ['https://www.googleapis.com/auth/devstorage.read_write'] });

function fixedToken(token: string) {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: token });
  return client;
}
