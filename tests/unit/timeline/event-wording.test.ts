import { describe, expect, test } from 'vitest';
import { controllers, eventKinds } from '../../../src/dataset/vocabulary.ts';
import type { ControlEvent } from '../../../src/domain.ts';
import { shortHolderName, whatHappened } from '../../../src/timeline/event-wording.ts';
import { english } from '../locale/shipped-wording.ts';

type Change = Pick<ControlEvent, 'kind' | 'before' | 'after'>;

describe('what happened, after the name of the place', () => {
  test.each<[Change['kind'], Change['before'], Change['after'], string]>([
    ['captured', 'islamic-republic', 'taliban', 'captured by the Taliban'],
    ['captured', 'islamic-republic', 'contested', 'attacked; contested afterwards'],
    ['retaken', 'taliban', 'islamic-republic', 'retaken by the Islamic Republic'],
    ['retaken', 'contested', 'contested', 'fought over; still contested'],
    ['surrendered', 'taliban', 'northern-alliance', 'surrendered to the Northern Alliance'],
    ['surrendered', 'taliban', 'taliban', 'the rest surrendered to the Taliban'],
    ['captured', 'taliban', 'taliban', 'the rest captured by the Taliban'],
    ['handed_over', 'local-militia', 'local-militia', 'handed over; still held by local forces'],
    ['handed_over', 'us-coalition', 'taliban', 'handed over to the Taliban'],
    ['contested', 'islamic-republic', 'islamic-republic', 'contested; still held by the Islamic Republic'],
    ['contested', 'islamic-republic', 'contested', 'contested'],
    [
      'besieged',
      'islamic-state-afghanistan',
      'islamic-state-afghanistan',
      'besieged; still held by the Rabbani government',
    ],
    [
      'withdrew',
      'taliban',
      'islamic-republic',
      'left by the Taliban; held by the Islamic Republic afterwards',
    ],
    [
      'withdrew',
      'contested',
      'islamic-republic',
      'the other side left; held by the Islamic Republic afterwards',
    ],
    [
      'withdrew',
      'islamic-republic',
      'islamic-republic',
      'the other side left; still held by the Islamic Republic',
    ],
    [
      'withdrew',
      'us-coalition',
      'unknown',
      'left by US and allied forces; no record of who held it afterwards',
    ],
    ['uprising', 'najibullah-government', 'junbish', 'uprising; held by Junbish afterwards'],
    ['declared', 'taliban', 'taliban', 'statement on its status; still held by the Taliban'],
  ])('%s, %s before, %s after: %s', (kind, before, after, phrase) => {
    expect(whatHappened({ kind, before, after }, english)).toBe(phrase);
  });

  test('every combination has a phrase without holes', () => {
    for (const kind of eventKinds) {
      for (const before of controllers) {
        for (const after of controllers) {
          const said = whatHappened({ kind, before, after }, english);
          expect(said).toMatch(/^[a-z][^_{}.]+[a-zA-Z]$/);
          expect(said).not.toContain('undefined');
        }
      }
    }
  });
});

test.each([
  ['taliban', 'Taliban'],
  ['islamic-state-afghanistan', 'Rabbani government'],
  ['taliban-faction', 'Taliban faction in revolt'],
  ['local-militia', 'Local forces'],
  ['contested', 'Contested'],
  ['unknown', 'No record'],
] as const)('%s is %s in a list', (holder, name) => expect(shortHolderName(holder, english)).toBe(name));
