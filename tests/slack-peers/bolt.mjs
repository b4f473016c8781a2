// node bolt.mjs FILE: what Bolt's verifier says of a request that we signed, and a request that is signed as Slack's guide for Node does.
import crypto from 'node:crypto';
import fs from 'node:fs';
import bolt from '@slack/bolt';

const { secret, body, time, signature } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const accepts = (text, now) =>
  bolt.isValidSlackRequest({
    signingSecret: secret,
    body: text,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(time) },
    nowMilliseconds: now ?? Number(time) * 1000,
  });
const answer = '{"from":"bolt","text":"Žluťoučký 🐎"}';
console.log(JSON.stringify({
  accepted: accepts(body),
  acceptedWithOneByteChanged: accepts(body + ' '),
  acceptedTenMinutesLater: accepts(body, (Number(time) + 600) * 1000),
  time,
  body: answer,
  signature: 'v0=' + crypto.createHmac('sha256', secret).update(`v0:${time}:${answer}`).digest('hex'),
}));
