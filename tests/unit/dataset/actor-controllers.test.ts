import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { controllerOf } from '../../../src/dataset/actor-controllers.ts';
import { controllers } from '../../../src/dataset/vocabulary.ts';

test.each([
  ['taliban', 'taliban'],
  ['republic-government', 'islamic-republic'],
  ['islamic-state-of-afghanistan', 'islamic-state-afghanistan'],
  ['democratic-republic', 'najibullah-government'],
  ['hezb-e-islami-gulbuddin', 'hezb-e-islami'],
  ['ashraf-ghani', 'ashraf-ghani'],
])('%s holds places as %s', (actor, controller) => expect(controllerOf(actor)).toBe(controller));

test('what is translated is an actor of the dataset, and becomes a word of the vocabulary', () => {
  const actors = ['governments', 'political-parties'].flatMap(
    (file): { id: string }[] =>
      JSON.parse(readFileSync(`assets/dataset/actors/${file}.json`, 'utf8')).actors as { id: string }[],
  );
  const translated = actors.map(({ id }) => id).filter((id) => controllerOf(id) !== id);
  expect(translated.length).toBe(4);
  for (const id of translated) expect(controllers).toContain(controllerOf(id));
});
