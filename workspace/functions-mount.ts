/**
 * The cloud functions as deployed: the framework's own server for each, in front of it what Cloud Run does — IAM and a size
 * limit. The framework has no host option, so its server is never started: requests are handed to it (google.md, Deploy).
 */
import type { Server } from 'node:http';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { Router } from 'express';
import { FUNCTION_NAMES } from '../functions/index.ts';
import { LOCAL_TOKEN } from './google/auth.ts';

/** The framework would take 1,024 MB before our code sees a byte (google.md); Cloud Run's front refuses for us. */
const LARGEST_BODY = 1_000_000;

/** Call after `registerFunctions`: each server keeps the handler registered at this moment. */
export function functionsMount(): Router {
  const servers = new Map<string, Server>(FUNCTION_NAMES.map((name) => [name, getTestServer(name)]));
  const router = Router();
  router.use('/functions/:name', (req, res) => {
    const server = servers.get(req.params.name);
    if (server === undefined) {
      res.status(404).json({ ok: false, problems: [`Không có hàm “${req.params.name}”.`] });
    } else if (req.headers.authorization !== `Bearer ${LOCAL_TOKEN}`) {
      res.status(401).json({ ok: false, problems: ['Cần tiêu đề Authorization: Bearer, với mã của không gian thử.'] });
    } else if (Number(req.headers['content-length'] ?? 0) > LARGEST_BODY || req.headers['transfer-encoding'] !== undefined) {
      res.status(413).json({ ok: false, problems: ['Yêu cầu quá lớn hoặc không khai báo độ dài.'] });
    } else {
      req.url = '/';
      server.emit('request', req, res);
    }
  });
  return router;
}
