// node web-api.mjs API_BASE TOKEN: Slack's official client against our local Slack; what the one expects the other must give.
import assert from 'node:assert/strict';
import { WebClient, ErrorCode, LogLevel } from '@slack/web-api';

const [base, token] = process.argv.slice(2);
const options = { slackApiUrl: base, logLevel: LogLevel.ERROR, retryConfig: { retries: 1 } };
const slack = new WebClient(token, options);
const refused = (call, error) => assert.rejects(call, problem => problem.code === ErrorCode.PlatformError && problem.data.error === error);

const me = await slack.auth.test();
assert.ok(me.team_id && me.user_id);
await refused(() => new WebClient('xoxb-wrong', options).auth.test(), 'invalid_auth');
const { user } = await slack.users.info({ user: 'ULENA' });
assert.equal(user.profile.email, 'lena.hoffmann@farhaven.example');
await refused(() => slack.users.info({ user: 'U404' }), 'user_not_found');

const { channel } = await slack.conversations.open({ users: 'ULENA' }); // the first try is answered with 429 and Retry-After
const metadata = { event_type: 'revbot_reply', event_payload: { key: 'k' } };
const posted = await slack.chat.postMessage({ channel: channel.id, text: 'one', metadata, blocks: [{ type: 'section', text: { type: 'plain_text', text: 'one' } }] });
const reply = await slack.chat.postMessage({ channel: channel.id, text: 'two', thread_ts: posted.ts });
await slack.chat.update({ channel: channel.id, ts: posted.ts, text: 'changed' });
await refused(() => slack.chat.update({ channel: channel.id, ts: '1.1', text: 'x' }), 'message_not_found');
await refused(() => slack.chat.postMessage({ channel: 'C404', text: 'x' }), 'channel_not_found');
await refused(() => slack.chat.postMessage({ channel: channel.id, text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }), 'invalid_blocks');
await slack.chat.postEphemeral({ channel: 'CSALES', user: 'ULENA', text: 'for you' });
await refused(() => slack.chat.postEphemeral({ channel: 'CSALES', user: 'UGUEST', text: 'for you' }), 'user_not_in_channel');
const { messages } = await slack.conversations.replies({ channel: channel.id, ts: posted.ts, include_all_metadata: true });
assert.deepEqual(messages.map(message => message.ts), [reply.ts]);

const members = [];
for await (const page of slack.paginate('conversations.members', { channel: 'CSALES', limit: 2 })) members.push(...page.members);
assert.deepEqual(members, ['ULENA', 'UMARGARET', 'UREVBOT']);
await slack.assistant.threads.setStatus({ channel_id: channel.id, thread_ts: posted.ts, status: 'is thinking' });
await slack.assistant.threads.setSuggestedPrompts({ channel_id: channel.id, prompts: [{ title: 'a', message: 'b' }] });
await slack.apiCall('agents.sessions.setStatus', { channel_id: channel.id, thread_ts: posted.ts, status: 'processing' });
await slack.views.publish({ user_id: 'ULENA', view: { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text: 'home' } }] } });
await refused(() => slack.apiCall('no.such.method'), 'unknown_method');
console.log('valid: the official client and the local Slack agree');
