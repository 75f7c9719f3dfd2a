import java.util.List;
import org.eclipse.rdf4j.federated.FedXFactory;
import org.eclipse.rdf4j.federated.repository.FedXRepository;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;

/** Asks a query of a federation of endpoints known by their addresses alone; prints one row a line. */
public final class Join {
    // It says no more than this of what may go wrong.
    public static void main(String[] arguments) throws Exception {
        List<String> endpoints = List.of(arguments).subList(1, arguments.length);
        FedXRepository federation = FedXFactory.createSparqlFederation(endpoints);
        try (RepositoryConnection connection = federation.getConnection();
                TupleQueryResult rows = connection.prepareTupleQuery(arguments[0]).evaluate()) {
            List<String> names = rows.getBindingNames();
            for (BindingSet row : rows) {
                System.out.println(String.join(" ", names.stream()
                        .map(name -> name + "=" + row.getValue(name).stringValue()).toList()));
            }
        } finally {
            federation.shutDown();
        }
    }
}
