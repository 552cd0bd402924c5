import type { ExportedHolding, ExportedPlace, ExportHeader, ShownData } from './shown-data.ts';

/**
 * The places shown as a table: RFC 4180, UTF-8 with a byte order mark, by which Excel knows that names in Dari and Pashto
 * are to be read as such. Version, date and licence stand in columns: a line of comment is a row of data to most readers.
 */
export function toCsv({ header, places }: ShownData): string {
  const isComparing = header.comparedDay !== undefined;
  const columns = [
    ...PLACE_COLUMNS,
    ...holdingColumns('', ({ held }) => held),
    ...(isComparing ? holdingColumns('compared_', ({ compared }) => compared) : []),
    ...headerColumns(header),
  ];
  const rows = [
    columns.map(({ name }) => name),
    ...places.map((place) => columns.map(({ value }) => value(place))),
  ];
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

interface Column {
  readonly name: string;
  readonly value: (place: ExportedPlace) => string;
}

const PLACE_COLUMNS: readonly Column[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'name', value: ({ name }) => name },
  { name: 'name_fa', value: ({ fa = '' }) => fa },
  { name: 'name_ps', value: ({ ps = '' }) => ps },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'province', value: ({ province = '' }) => province },
  { name: 'latitude', value: ({ latitude }) => String(latitude) },
  { name: 'longitude', value: ({ longitude }) => String(longitude) },
];

function holdingColumns(
  prefix: string,
  of: (place: ExportedPlace) => ExportedHolding | undefined,
): readonly Column[] {
  const column = (name: string, read: (holding: ExportedHolding) => string | undefined): Column => ({
    name: `${prefix}${name}`,
    value(place) {
      const holding = of(place);
      return (holding && read(holding)) ?? '';
    },
  });
  return [
    column('day', ({ day }) => day),
    column('holder', ({ holder }) => holder),
    column('since', ({ since }) => since),
    column('basis', ({ basis }) => basis),
    column('based_on', ({ basedOn }) => basedOn),
    column('confidence', ({ confidence }) => confidence),
    column('event', ({ event }) => event),
    // Addresses hold no blank.
    column('sources', ({ sources }) => sources.join(' ')),
  ];
}

function headerColumns(header: ExportHeader): readonly Column[] {
  return [
    { name: 'dataset_version', value: () => header.datasetVersion },
    { name: 'evidence_until', value: () => header.evidencedUntil },
    { name: 'exported', value: () => header.exported },
    { name: 'licence', value: () => header.licence },
  ];
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
