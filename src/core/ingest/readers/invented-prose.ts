/** A text that holds no papers, and looks in part as if it did. */
export interface Prose {
  readonly name: string;
  readonly text: string;
}

const licence = `THE LICENCE OF THE OPEN OVEN

1. Definitions.

"Oven" shall mean any device in which the Work is baked, and any copy thereof. "You" shall mean the person exercising permissions granted by this Licence.

2. Grant of Copyright Licence.

Subject to the terms and conditions of this Licence, each baker hereby grants to You a perpetual, worldwide, royalty-free copyright licence to reproduce, prepare derivative loaves of, and distribute the Work.

3. Disclaimer of Warranty.

Unless required by applicable law, the baker provides the Work on an "as is" basis, without warranties or conditions of any kind, either express or implied, including any warranties of title or fitness for a particular purpose.
`;

const program = `import { bake } from './oven.ts';

/** How long a loaf rests, in minutes. It was measured on nine mornings, and found to be enough for most flours. */
const restMinutes = 40;

/**
 * Bakes every loaf of a batch in turn and gives them back in the order in which they were handed over. Throws where the oven is cold, saying
 * how cold it is, since nothing can be done about it here.
 */
export function bakeBatch(batch: readonly Loaf[], oven: Oven): readonly Loaf[] {
  if (oven.degrees < 200) throw new Error(\`the oven has \${oven.degrees} degrees\`);
  return batch.map((loaf) => bake(loaf, { title: loaf.title, abstract: loaf.note, minutes: restMinutes }));
}
`;

const novel = `CHAPTER IV

The Lamp in the Window

The rain had begun before supper, and by the time Mrs Hollis set down the last plate it was falling so hard that she could not see the gate. She had been expecting nobody. All the same, when the knock came, she was not surprised.

"You are late," she said, and he laughed and shook the water from his hat.

He told her about the road, and about the mare that would not cross the bridge, and she listened with her hands folded as if she had heard it all before. Perhaps she had. The clock struck nine and neither of them looked at it.

"I was going to write," he said at last. "I had the letter in my pocket the whole way."
`;

const numbers = `time,sensor,value,unit
${Array.from({ length: 40 }, (_, n) => `2025-07-31T00:${String(n).padStart(2, '0')}:00Z,oven-${n % 3},${(n * 37) % 211}.5,C`).join('\n')}
`;

const log = Array.from(
  { length: 30 },
  (_, n) =>
    `2025-07-31 08:${String(n).padStart(2, '0')}:12 INFO oven.service - request ${n} finished in ${n * 7} ms, 3 loaves returned to the client`,
).join('\n');

const manual = `# oven-cli

Command line tools for ovens. Small, fast and without dependencies.

## Installation

Run \`npm install oven-cli\` in the folder of your project. You need a version of the runtime that is not older than two years.

## Getting started

Create a file that is called oven.json and put your recipes into it. You can keep as many of them there as you like, and change them while the oven runs.

## Frequently asked questions

If your oven does not start, check that it is plugged in. You can also run the tool with the option that prints everything it does, and send us what it printed.
`;

const recipes = `Grandmother's Apple Cake with Cinnamon

Preheat the oven to 180 degrees and butter a round tin. Peel the apples, cut them into thin slices and toss them with two tablespoons of sugar and a little cinnamon. Fold everything into the batter and bake for fifty minutes.

Tomato Soup for a Cold Evening

Roast the tomatoes with a few cloves of garlic until they begin to brown. Blend them with warm stock, add a tablespoon of cream, and serve the soup with slices of toasted bread. It keeps for three days in the fridge.
`;

const news = `Town Council Votes to Rebuild the Old Bridge

The council voted on Tuesday to rebuild the old bridge, which was closed in spring after a flood. Work is to begin in October and should be finished before the summer holidays, the mayor said after the meeting.

Local Bakery Wins a Prize for Its Rye Bread

A bakery in the lower town has won the regional prize for rye bread for the third time. The owner, who has run it for twenty years, said that the secret was patience, and that she was going to sleep late on Sunday.
`;

const menu = `Skip to main content
Home
Products
Pricing
Blog
About us
Careers
Log in
Sign up
Search
Cookie settings
Terms of service
Privacy policy
© 2026 Ovens of Tomorrow
All rights reserved
`;

const terms = `Terms of Service

Your account

You are responsible for keeping your password secret. You must tell us at once if you believe that somebody else has used your account, and we may suspend it until the matter is cleared up.

Limits of our liability

To the extent that the law allows it, we shall not be liable for loaves that did not rise, nor for any loss that follows from them. Nothing in these terms limits any liability that cannot be limited by law.
`;

const thread = `From: ada@example.org
To: ben@example.org
Subject: Re: lunch on Friday
Date: Thu, 31 Jul 2025 09:12:44 +0200

Hi Ben,

I was at the new place on the corner yesterday and I think you will like it. They had the soup that you always talk about. Shall we meet there at half past twelve?

> On Wednesday Ben wrote:
> I am free on Friday, and I could bring the photographs from the summer if you want to see them.

Ada
`;

const poem = `The oven and the snow

The oven hums, the morning waits,
the snow lies on the garden gates,
and someone who has baked all night
puts out the lamp and keeps the light.
`;

const configuration = `{
  "name": "oven",
  "title": "Oven control",
  "version": "1.2.0",
  "scripts": { "start": "oven --hot", "test": "oven --cold" },
  "settings": { "degrees": 220, "door": { "closed": true } }
}
`;

const shop = `<!DOCTYPE html>
<html><head><title>Ovens for every kitchen</title></head><body>
<nav><a href="/">Home</a><a href="/cart">Cart</a></nav>
<h1>Ovens for every kitchen</h1>
<div class="product"><h2>The Little Baker 3000</h2><p>Fits under every worktop and heats up in four minutes. Free shipping on all orders, and you can return it within thirty days if you are not happy with it.</p><button>Add to cart</button></div>
<div class="product"><h2>The Great Baker 9000</h2><p>Two doors, three racks and a lamp that never goes out. Your neighbours will hear about it. Subscribe to our newsletter and get ten per cent off your first order.</p><button>Add to cart</button></div>
<footer>© 2026 Ovens of Tomorrow</footer></body></html>
`;

const minutes = `Minutes of the meeting of 31 July

Present: Ada, Ben, Çelik
Excused: Dora

1. The oven
Ben reports that the oven is broken again. He will call the man who repaired it last time and ask what it costs.

2. Holidays
Ada is away from 4 to 15 August. Çelik will water the sourdough while she is gone and write down when.
`;

/** Texts about other things, and files that are no texts about anything. */
export const prose: readonly Prose[] = [
  { name: 'a licence', text: licence },
  { name: 'a source file', text: program },
  { name: 'a page of a novel', text: novel },
  { name: 'a table of numbers', text: numbers },
  { name: 'a log', text: log },
  { name: 'a manual', text: manual },
  { name: 'recipes', text: recipes },
  { name: 'news', text: news },
  { name: 'the menu of a site', text: menu },
  { name: 'terms of service', text: terms },
  { name: 'a mail', text: thread },
  { name: 'a poem', text: poem },
  { name: 'a configuration in JSON', text: configuration },
  { name: 'a shop in HTML', text: shop },
  { name: 'minutes of a meeting', text: minutes },
];
