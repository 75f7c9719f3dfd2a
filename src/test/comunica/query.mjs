// node query.mjs MODULES QUERY SOURCE… : runs a query with stock Comunica over endpoints of which it knows the addresses alone;
// prints each row as sorted name=value pairs.
import { createRequire } from 'node:module';

const [modules, query, ...sources] = process.argv.slice(2);
const { QueryEngine } = createRequire(`${modules}/`)('@comunica/query-sparql');
const rows = await (await new QueryEngine().queryBindings(query, { sources })).toArray();
for (const row of rows) {
  console.log([...row].map(([name, term]) => `${name.value}=${term.value}`).sort().join(' '));
}
