/** A file of records to begin with: one row for each table, and every column that a row of that table often has. */
export const EXAMPLE_RECORDS = `table,id,kind,name,aliases,parent,latitude,longitude,description,place,date,before,after,confidence,note,url,publisher,title,language,places,actors,sources
place,example-post,base,Example Post,Example Fort|Example Camp,kunduz-province,36.7,68.9,,,,,,,,,,,,,,
event,,captured,,,,,,,example-post,2015-09,islamic-republic,taliban,medium,What happened in one or two sentences.,,,,,,,https://example.org/report
actor,example-commander,person,Example Commander,,,,,Who this is in one line.,,,,,,,,,,,,,https://example.org/report
report,,,,,,,,,,2015-09-30,,,,,https://example.org/report,Example News,The headline as you saw it,en,example-post|kunduz-city,example-commander,
`;
