package org.mandat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Virtuoso with 1.4 GB of buffers and no limits on answers; the triples about itself are taken out, so that a union has only ours. */
record VirtuosoPeer() implements Peer {
    private static final String CONFIGURATION = """
            [Database]
            DatabaseFile = virtuoso.db
            TransactionFile = virtuoso.trx
            ErrorLogFile = virtuoso.log
            LockFile = virtuoso.lck
            xa_persistent_file = virtuoso.pxa
            [TempDatabase]
            DatabaseFile = temporary.db
            TransactionFile = temporary.trx
            [Parameters]
            ServerPort = localhost:%d
            DirsAllowed = .
            NumberOfBuffers = 170000
            MaxDirtyBuffers = 130000
            ServerThreads = 100
            MaxClientConnections = 100
            CheckpointInterval = 0
            [HTTPServer]
            ServerPort = localhost:%d
            ServerThreads = 70
            [SPARQL]
            ResultSetMaxRows = 100000000
            MaxQueryExecutionTime = 60
            """;
    private static final String CLEAN = "log_enable(3, 1); delete from DB.DBA.RDF_QUAD where g in ("
            + "iri_to_id('http://www.openlinksw.com/schemas/virtrdf#'), iri_to_id('http://localuriqaserver/sparql'), "
            + "iri_to_id('http://www.w3.org/ns/ldp#'));";

    @Override
    public String name() {
        return "Virtuoso";
    }

    @Override
    public Optional<String> missing() {
        return server().isPresent() && client().isPresent()
                ? Optional.empty()
                : Optional.of("apt install virtuoso-opensource-7-bin");
    }

    private static Optional<Path> server() {
        return Executables.find("virtuoso-t");
    }

    /** Its own client; elsewhere {@code isql} is another program. */
    private static Optional<Path> client() {
        return server().flatMap(found -> List.of("isql-vt", "isql").stream().map(found::resolveSibling)
                .filter(Files::isExecutable).findFirst());
    }

    @Override
    public void load(Path dump, Path folder) throws IOException, InterruptedException {
        Files.createLink(folder.resolve("dump.nq"), dump);
        try (Serving server = start(folder)) {
            sql(folder, "ld_dir('.', 'dump.nq', 'urn:none'); rdf_loader_run(); checkpoint;");
        }
    }

    /** It puts what it says of itself back at each start. */
    @Override
    public Serving start(Path folder) throws IOException, InterruptedException {
        int http = Serving.freePort();
        int port = Serving.freePort();
        Files.writeString(folder.resolve("virtuoso.ini"), CONFIGURATION.formatted(port, http));
        Files.writeString(folder.resolve("port"), String.valueOf(port));
        Serving serving = Serving.of(folder, "http://localhost:" + http + "/sparql",
                List.of(server().orElseThrow().toString(), "+wait", "+foreground", "+configfile", "virtuoso.ini"));
        sql(folder, CLEAN);
        return serving;
    }

    private static void sql(Path folder, String statements) throws IOException, InterruptedException {
        Executables.run(folder, List.of(client().orElseThrow().toString(),
                "localhost:" + Files.readString(folder.resolve("port")), "dba", "dba", "exec=" + statements));
    }
}
