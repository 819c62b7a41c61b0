import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, test } from 'vitest';
import { type HeardCall, hearCalls } from './heard-calls.ts';

test('a call is heard whole, packed or not, and the one who answers reads it all the same', async () => {
  const heard: HeardCall[] = [];
  const stop = hearCalls((call) => heard.push(call));
  const app = express();
  app.post('/x', express.json({ limit: '1mb' }), (request, response) => void response.status(201).json({ read: request.body }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x?a=1`;
  const body = JSON.stringify({ text: 'trẻ em '.repeat(20_000) });
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const answer = await (await fetch(url, { method: 'POST', headers, body })).json();
  stop();
  await fetch(url, { method: 'POST', headers, body });
  server.close();
  expect(answer).toEqual({ read: JSON.parse(body) });
  expect(heard).toEqual([{ method: 'POST', url: '/x?a=1', sent: body, status: 201, answered: JSON.stringify(answer) }]);
});
