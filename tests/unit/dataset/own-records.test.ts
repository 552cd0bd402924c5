import { expect, test } from 'vitest';
import { ownRecords } from '../../../src/dataset/own-records.ts';
import { datasetWith, event } from './small-dataset.ts';

const daysOf = (lines: readonly string[]) =>
  ownRecords(datasetWith(lines.map((line) => event(line))), 'kunduz-city').map(
    ({ event: { date, after }, from }) => `${date} ${after} from ${from}`,
  );

test('an event of a day counts from that day', () => {
  expect(daysOf(['kunduz-city 2015-09-28 islamic-republic > taliban'])).toEqual([
    '2015-09-28 taliban from 2015-09-28',
  ]);
});

test('an event of a month or a year counts from the last day of it', () => {
  expect(
    daysOf([
      'kunduz-city 1997 northern-alliance > taliban',
      'kunduz-city 2001-11 taliban > northern-alliance',
    ]),
  ).toEqual(['1997 taliban from 1997-12-31', '2001-11 northern-alliance from 2001-11-30']);
});

test('a capture "in May" came before the recapture of 20 May that undoes it, and counts from the day before', () => {
  expect(
    daysOf([
      'kunduz-city 2021-05 islamic-republic > taliban',
      'kunduz-city 2021-05-20 taliban > islamic-republic',
    ]),
  ).toEqual(['2021-05 taliban from 2021-05-19', '2021-05-20 islamic-republic from 2021-05-20']);
});

test('a recapture "in May" came after the capture of 20 May that it undoes', () => {
  expect(
    daysOf([
      'kunduz-city 2021-05 taliban > islamic-republic',
      'kunduz-city 2021-05-20 islamic-republic > taliban',
    ]),
  ).toEqual(['2021-05-20 taliban from 2021-05-20', '2021-05 islamic-republic from 2021-05-31']);
});

test('two changes in one month keep the order of the dataset and both count from its end', () => {
  expect(
    daysOf([
      'kunduz-city 2021-05 islamic-republic > taliban',
      'kunduz-city 2021-05 taliban > islamic-republic',
    ]),
  ).toEqual(['2021-05 taliban from 2021-05-31', '2021-05 islamic-republic from 2021-05-31']);
});

test('a change in a year stands between the two changes of that year that it joins', () => {
  expect(
    daysOf([
      'kunduz-city 1997-05-24 northern-alliance > junbish',
      'kunduz-city 1997 junbish > taliban',
      'kunduz-city 1997-10-08 taliban > northern-alliance',
    ]),
  ).toEqual([
    '1997-05-24 junbish from 1997-05-24',
    '1997 taliban from 1997-10-07',
    '1997-10-08 northern-alliance from 1997-10-08',
  ]);
});

test('changes on two days in a row leave no day between them', () => {
  expect(
    daysOf([
      'kunduz-city 1997-05-24 northern-alliance > junbish',
      'kunduz-city 1997-05 junbish > taliban',
      'kunduz-city 1997-05-25 taliban > northern-alliance',
    ]),
  ).toEqual([
    '1997-05-24 junbish from 1997-05-24',
    '1997-05 taliban from 1997-05-24',
    '1997-05-25 northern-alliance from 1997-05-25',
  ]);
});
