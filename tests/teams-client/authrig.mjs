// Stands in for login.botframework.com and login.microsoftonline.com, and puts real tokens between the local Teams client,
// which knows none, and the bot. Loopback only; ports and addresses come from the environment.
//   IDENTITY  OpenID metadata, published keys, the token endpoint
//   INBOUND   client -> adds a channel's token -> BOT
//   OUTBOUND  bot -> its token is checked -> PLAYGROUND
import crypto from 'node:crypto';
import http from 'node:http';

const host = '127.0.0.1';
const { IDENTITY, INBOUND, OUTBOUND, BOT, PLAYGROUND } = process.env;
const app = '22222222-2222-4222-8222-222222222222';
const secret = 'local-secret';
const tenant = '11111111-1111-4111-8111-111111111111';
const { publicKey, privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', alg: 'RS256', endorsements: ['msteams'] };

const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);
const sign = (claims) => {
  const content = `${part({ typ: 'JWT', alg: 'RS256', kid: jwk.kid })}.${part(claims)}`;
  return `${content}.${crypto.sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
};
const channelToken = (serviceurl) =>
  sign({ serviceurl, nbf: now() - 60, exp: now() + 3600, iss: 'https://api.botframework.com', aud: app });

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function json(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function forward(request, response, address, body, headers) {
  const answer = await fetch(address, {
    method: request.method,
    headers: { 'content-type': 'application/json', ...headers },
    body: ['GET', 'HEAD'].includes(request.method) ? undefined : body,
  });
  const text = await answer.text();
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
  response.end(text);
}

function refusal(header) {
  try {
    const [head, claims, signature] = (header ?? '').replace(/^Bearer /, '').split('.');
    const isSigned = crypto.verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'));
    const said = JSON.parse(Buffer.from(claims, 'base64url'));
    return !isSigned || said.aud !== 'https://api.botframework.com' || said.appid !== app || said.exp < now();
  } catch {
    return true;
  }
}

http
  .createServer(async (request, response) => {
    const path = new URL(request.url, `http://${host}`).pathname;
    if (path === '/v1/.well-known/openidconfiguration')
      return json(response, 200, { issuer: 'https://api.botframework.com', jwks_uri: `http://${host}:${IDENTITY}/v1/.well-known/keys` });
    if (path === '/v1/.well-known/keys') return json(response, 200, { keys: [jwk] });
    if (request.method === 'POST' && path === `/${tenant}/oauth2/v2.0/token`) {
      const form = new URLSearchParams((await read(request)).toString());
      const isGood =
        form.get('grant_type') === 'client_credentials' &&
        form.get('client_id') === app &&
        form.get('client_secret') === secret &&
        form.get('scope') === 'https://api.botframework.com/.default';
      if (!isGood) return json(response, 401, { error: 'invalid_client' });
      const claims = { aud: 'https://api.botframework.com', iss: `https://sts.windows.net/${tenant}/`, appid: app, tid: tenant };
      return json(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token: sign({ ...claims, nbf: now(), exp: now() + 3600 }) });
    }
    return json(response, 404, { error: 'not_found' });
  })
  .listen(Number(IDENTITY), host);

http
  .createServer(async (request, response) => {
    const body = await read(request);
    const headers = request.method === 'POST' ? { authorization: `Bearer ${channelToken(JSON.parse(body).serviceUrl)}` } : {};
    await forward(request, response, BOT + request.url, body, headers);
  })
  .listen(Number(INBOUND), host);

http
  .createServer(async (request, response) => {
    const body = await read(request);
    if (refusal(request.headers.authorization)) return json(response, 401, { message: 'Authorization has been denied for this request.' });
    return forward(request, response, PLAYGROUND + request.url, body, {});
  })
  .listen(Number(OUTBOUND), host);
