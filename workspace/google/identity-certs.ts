/** `GET /oauth2/v1/certs`: the keys by which anybody can tell that an identity token is Google's; here, this workspace's. */
import { Router } from 'express';
import type { IdentityTokens } from './identity-tokens.ts';

export function identityCerts(tokens: IdentityTokens): Router {
  const router = Router();
  router.get('/oauth2/v1/certs', (_req, res) => {
    // As at Google the answer is good for some hours; the library that asks keeps it as long.
    res.set('Cache-Control', 'public, max-age=3600').json(tokens.certs());
  });
  return router;
}
