const SENTENCES = [
  [
    'Taliban fighters entered ',
    'Kunduz city',
    ' before dawn on Monday, and by noon the police had left for the airport.',
  ],
  [
    'Nothing in this paragraph names a place; ',
    'it speaks of roads and harvests',
    ', and of what the winter would bring.',
  ],
  [
    'The price of bread and fuel rose again, ',
    'traders said',
    ', and people stood in line before the banks from morning.',
  ],
  [
    'Commandos flown in from ',
    'Kabul',
    ' would retake the city, the president said, but nobody knew when that would be.',
  ],
  [
    'She had worked as a teacher for years, ',
    'and then the school',
    ' was closed; her pupils now came to her house in the evening.',
  ],
] as const;

/** A news page of so many text nodes, three to a paragraph, no two paragraphs the same, with a name in two of five. */
export function newsPage(textNodes: number): string {
  const paragraphs = Array.from({ length: Math.ceil(textNodes / 3) }, (_, at) => {
    const [before, link, after] = SENTENCES[at % SENTENCES.length] ?? SENTENCES[0];
    return `<p>${before}<a href="#${at}">${link}</a>${after} That was day ${at}.</p>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kunduz</title></head>
<body><main><article><h1>Fighting in Afghanistan</h1>${paragraphs.join('\n')}</article></main></body></html>`;
}
