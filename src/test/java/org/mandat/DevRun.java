package org.mandat;

import java.nio.file.Path;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.reading.*;
import org.mandat.store.Store;

public class DevRun {
    public static void main(String[] a) throws Exception {
        Project p = new Project(Path.of("."));
        for (String f : CueTrial.failures(MappingsReader.read(p.mappingFiles(), p.ontology("themes.ttl"))))
            System.out.println(f);
        if (a.length > 0)
            return;
        TurtleFile c = TurtleFile.read(p.catalogue(), ErrorCode.CATALOGUE);
        var inputs = CatalogueReader.read(c).stream()
                .map(d -> new LoadRequest.Input(d, Path.of(java.net.URI.create(d.source())))).toList();
        long t = System.nanoTime();
        LoadReport r = Loading.run(p, new LoadRequest(Store.at(Path.of("/tmp/core/store")), inputs),
                s -> System.out.println(s));
        System.out.println((System.nanoTime() - t) / 1000000 + " ms");
        r.documents().forEach(System.out::println);
        r.diagnostics().forEach(System.out::println);
        r.checks().findings().stream().limit(40).forEach(x -> System.out.println(x.toDiagnostic()));
    }
}
