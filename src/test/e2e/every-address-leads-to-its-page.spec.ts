import { expect, test } from './reader.ts';
import { sites, type SiteName } from './sites.ts';

for (const siteName of Object.keys(sites) as SiteName[]) {
  test.describe(`the ${siteName} site`, () => {
    test.use({ siteName });

    test('has a page at every address that one of its pages names', async ({ request }) => {
      const seen = new Set<string>(['./']);
      for (const address of seen) {
        const reply = await request.get(address);
        expect([address, reply.status()]).toEqual([address, 200]);
        if (!(reply.headers()['content-type'] ?? '').startsWith('text/html')) continue;
        for (const [, link = ''] of (await reply.text()).matchAll(/\s(?:href|src)="(\/[^"]*)"/g)) {
          seen.add(link.replaceAll('&amp;', '&').split('#')[0] ?? '');
        }
      }
      expect(seen.size).toBeGreaterThan(50);
    });

    test('answers an unknown address with a page that helps', async ({ page, expectTrouble }) => {
      expectTrouble(/status of 404/);
      const reply = await page.goto('./no/such/page');
      expect(reply?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address');
      await expect(page).toHaveTitle(/Not found/);
      await page.getByRole('main').getByRole('link', { name: 'All papers' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
      await expect(page.getByRole('article').first()).toBeVisible();
    });

    test('says of a paper, digest or topic that is not there that it is not', async ({ page, expectTrouble }) => {
      expectTrouble(/status of 404/);
      await page.goto('./paper/no-such-paper-abcdef');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such paper');
      await page.goto('./digest/1999-01-01');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such digest');
      await page.goto('./topic/no-such-topic');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such topic');
    });
  });
}

test('every page has its own title and heading', async ({ page, whole }) => {
  const { slug, title } = whole.corpus.papers[3] ?? { slug: '', title: '' };
  const pages = [
    ['./', 'Sheaf: papers, digest by digest', 'Papers'],
    ['./digest/2025-07-31-daily-papers', '31 July 2025 · Sheaf', '31 July 2025'],
    [`./paper/${slug}`, `${title} · Sheaf`, title],
    ['./topic/attention', 'Attention · Sheaf', 'Attention'],
    ['./shelf', 'Shelf · Sheaf', 'Shelf'],
    ['./about', 'About this archive · Sheaf', 'About this archive'],
  ] as const;
  for (const [address, tab, heading] of pages) {
    await page.goto(address);
    await expect(page).toHaveTitle(tab);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
});

test('every page says how much of what was scraped is there', async ({ page }) => {
  for (const address of ['./', './digest/2025-07-31-daily-papers', './topic/attention', './shelf', './about']) {
    await page.goto(address);
    await expect(page.getByRole('contentinfo')).toHaveText('48 of 48 papers, 0 lines unplaced');
  }
});

test('what is asked stands in the address, and the address brings it back', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('searchbox', { name: 'Search papers' }).fill('video');
  await page.getByRole('checkbox', { name: 'Attention' }).check();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('title');
  await expect(page).toHaveURL(/\?q=video&topic=attention&order=title$/);
  const found = await shownTitles();
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(found.toSorted((a, b) => a.localeCompare(b, 'en')));

  await page.goto('about:blank');
  await page.goto('./?q=video&topic=attention&order=title');
  await expect(page.getByRole('searchbox')).toHaveValue('video');
  await expect(page.getByRole('checkbox', { name: 'Attention' })).toBeChecked();
  await expect(page.getByRole('article')).toHaveCount(found.length);
  expect(await shownTitles()).toEqual(found);

  async function shownTitles(): Promise<readonly string[]> {
    await expect(page.getByRole('status')).toHaveText(/^\d+ of 48 papers$/);
    return await page.getByRole('article').getByRole('heading').allTextContents();
  }
});

/** What people and their tools put into addresses. */
const hostile = [
  '?q=%E0%A4%A',
  '?q=%ED%A0%80',
  '?q=<img src=x onerror=alert(1)>',
  '?q=")) OR ((',
  `?q=${'(((-"'.repeat(200)}`,
  `?q=${'long '.repeat(1500)}`,
  '?q=a%00b',
  '?q=%E2%80%AE%E2%80%8B',
  '?topic=__proto__&topic=constructor&topic=',
  '?order=toString&order=relevance',
  '?q=a&q=b&&&=&%=%',
  '#<script>',
];

test('any text in an address is survived', async ({ page }) => {
  for (const text of hostile) {
    await page.goto(`./${text}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
    await expect(page.getByRole('status')).toHaveText(/paper|title/);
    await expect(page.getByRole('searchbox')).toBeEnabled();
  }
});

test('any text in a path is survived', async ({ page, expectTrouble }) => {
  expectTrouble(/status of 404/);
  const names = ['%00', '%ff', '%2e%2e%2f', '__proto__', 'a/b/c', '%3Cscript%3E', '%F0%9F%93%9A', 'x'.repeat(2000)];
  for (const name of names) {
    for (const folder of ['paper/', 'digest/', 'topic/', '']) {
      await page.goto(`./${folder}${name}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(?:No such|There is no)/);
      await expect(page.getByRole('main').locator('a, select').first()).toBeVisible();
    }
  }
});
