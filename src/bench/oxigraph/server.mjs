// node server.mjs MODULES DUMP PORT : the npm package oxigraph, which has no server of its own, behind a thin one; holds the N-Quads in memory.
import { closeSync, openSync, readSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

const [modules, dump, port] = process.argv.slice(2);
const { Store } = createRequire(`${modules}/`)('oxigraph');
const store = new Store();

function* pieces(file) {
  const descriptor = openSync(file);
  const buffer = new Uint8Array(1 << 20);
  for (let read; (read = readSync(descriptor, buffer)) > 0; ) {
    yield buffer.slice(0, read);
  }
  closeSync(descriptor);
}

store.load(pieces(dump), { format: 'application/n-quads', no_transaction: true, lenient: true });

createServer((request, response) => {
  const query = new URL(request.url, 'http://localhost').searchParams.get('query');
  const type = request.headers.accept;
  try {
    const answer = store.query(query, { results_format: type, use_default_graph_as_union: true });
    response.writeHead(200, { 'Content-Type': type }).end(answer);
  } catch (error) {
    response.writeHead(400, { 'Content-Type': 'text/plain' }).end(String(error));
  }
}).listen(Number(port), 'localhost');
