// Drives the local Teams client in headless Chromium: a question and its card, a button that changes it in place,
// thumbs, and a message that nobody asked for. Pictures go to PICTURES.
import { chromium } from 'playwright-core';

const { CLIENT, TELL, PICTURES, CHROMIUM = '/usr/bin/chromium' } = process.env;
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

for (let tries = 0; ; tries++) {
  const isUp = await fetch(`${CLIENT}/_debug/ping`).then((answer) => answer.ok).catch(() => false);
  if (isUp) break;
  if (tries > 300) throw new Error('the local Teams client did not start');
  await wait(100);
}

const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 1100 } })).newPage();
  page.setDefaultTimeout(60_000);
  const isLocal = (address) => ['localhost', '127.0.0.1'].includes(new URL(address).hostname);
  await page.route((address) => !isLocal(address), (route) => route.abort());
  await page.goto(`${CLIENT}/`, { waitUntil: 'domcontentloaded' });
  await page.getByRole('button', { name: 'Send Message' }).waitFor();
  const picture = async (name, from) => {
    await page.getByText(from).last().evaluate((words) => words.scrollIntoView({ block: 'start' }));
    await wait(700);
    // Without the client's log beside it, which says where its files are.
    await page.screenshot({ path: `${PICTURES}/teams-${name}.png`, clip: { x: 0, y: 0, width: 1068, height: 1100 } });
    console.log('seen:', name);
  };
  const text = () => page.evaluate(() => document.body.innerText);
  const until = async (what, holds) => {
    for (let tries = 0; !(await holds()); tries++) {
      if (tries > 240) {
        await page.screenshot({ path: `${PICTURES}/teams-failed.png` });
        throw new Error(`never seen: ${what}\n${(await text()).slice(-1500)}`);
      }
      await wait(250);
    }
  };

  // The welcome comes first: a card that arrives while somebody types takes the words away from the client's box.
  const cards = page.getByRole('button', { name: 'Like', exact: true });
  await until('the welcome', async () => (await cards.count()) === 1);
  await wait(1000);
  await page.locator('div[contenteditable=true]').first().click();
  await page.keyboard.type('Will we hit our number this quarter?');
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Same for 2028-Q1' });
  await until('the card of the answer', async () => (await button.count()) === 1);
  await picture('card', 'forecast for 2027-Q4 is');

  await button.click();
  const after = page.getByRole('button', { name: 'Same for 2028-Q2' });
  await until('the card of the next quarter', async () => (await after.count()) === 1);
  if ((await button.count()) !== 0) throw new Error('the card was not changed in place');
  await picture('updated', 'for 2028-Q1');

  await page.getByRole('button', { name: 'Like', exact: true }).last().waitFor();
  const told = await fetch(TELL, { method: 'POST' }).then((answer) => answer.text());
  if (told !== 'true') throw new Error(`the proactive message was not sent: ${told}`);
  await until('the proactive message', async () => (await text()).includes('Ask each seller'));
  await picture('proactive', 'The number, 2027-Q4');
  console.log('all seen');
} finally {
  await browser.close();
}
