import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.eclipse.rdf4j.query.BooleanQuery;
import org.eclipse.rdf4j.query.GraphQuery;
import org.eclipse.rdf4j.query.Query;
import org.eclipse.rdf4j.query.TupleQuery;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLBooleanJSONWriter;
import org.eclipse.rdf4j.query.resultio.sparqljson.SPARQLResultsJSONWriter;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/** RDF4J's LMDB store behind a thin HTTP server; its default graph is the union of all. */
public final class Endpoint {
    private static final int SECONDS = 60;

    // It says no more than this of what may go wrong.
    /** @param arguments the store's folder, then an N-Quads file to load, or the port to serve at */
    public static void main(String[] arguments) throws Exception {
        SailRepository repository = new SailRepository(
                new LmdbStore(new File(arguments[0]), new LmdbStoreConfig("spoc,posc,ospc,cspo")));
        if (arguments[1].endsWith(".nq")) {
            try (RepositoryConnection connection = repository.getConnection()) {
                connection.add(new File(arguments[1]), RDFFormat.NQUADS);
            }
            repository.shutDown();
            return;
        }
        int port = Integer.parseInt(arguments[1]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(64));
        server.createContext("/sparql", exchange -> answer(repository, exchange));
        server.start();
    }

    private static void answer(SailRepository repository, HttpExchange exchange) throws IOException {
        int status = 200;
        byte[] body;
        try (RepositoryConnection connection = repository.getConnection()) {
            String query = exchange.getRequestURI().getRawQuery().substring("query=".length());
            body = evaluate(connection.prepareQuery(URLDecoder.decode(query, StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            status = 400;
            body = e.toString().getBytes(StandardCharsets.UTF_8);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] evaluate(Query query) {
        query.setMaxExecutionTime(SECONDS);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        switch (query) {
            case TupleQuery select -> select.evaluate(new SPARQLResultsJSONWriter(body));
            case GraphQuery construct -> construct.evaluate(new NTriplesWriter(body));
            case BooleanQuery ask -> new SPARQLBooleanJSONWriter(body).handleBoolean(ask.evaluate());
            default -> throw new IllegalArgumentException("an update");
        }
        return body.toByteArray();
    }
}
