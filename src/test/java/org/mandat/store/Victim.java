package org.mandat.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.mandat.LoadRequest;
import org.mandat.Loading;
import org.mandat.Project;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;
import org.mandat.document.Description;
import org.mandat.question.Questions;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;
import org.mandat.service.MandatServer;
import org.mandat.service.ServerOptions;

/** A process to be killed: does one thing over and over, and prints each step as it begins. */
public final class Victim {
    private Victim() {
    }

    /** @param arguments what to do, the project, the store, a folder of its own */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[1]);
        Store store = Store.at(Path.of(arguments[2]));
        try {
            switch (arguments[0]) {
                case "load" -> load(new Project(home), store, Path.of(arguments[3]));
                case "serve" -> serve(home, store);
                case "form" -> form(store, Path.of(arguments[3]));
                case "hold" -> hold(store);
                case "write" -> write(store);
                case "once" -> once(store);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (MandatException e) {
            say(e.code().exitStatus() + " " + e.getMessage());
            Runtime.getRuntime().halt(e.code().exitStatus());
        }
    }

    private static void say(String step) {
        System.out.println(step);
        System.out.flush();
    }

    private static void load(Project project, Store store, Path own) throws Exception {
        Description description = CatalogueReader.read(TurtleFile.read(project.catalogue(), ErrorCode.CATALOGUE))
                .get(0);
        for (int i = 0;; i++) {
            Path file = Files.writeString(own.resolve("text.txt"),
                    "- Créer une agence du port " + System.nanoTime() + ".\n- Doubler le budget de la CNIL.\n");
            Loading.run(project, new LoadRequest(store, List.of(new LoadRequest.Input(description, file))),
                    Victim::say);
            say("loaded");
        }
    }

    private static void serve(Path home, Store store) {
        ServerOptions options = ServerOptions.defaults(Questions.read(home.resolve("queries"))).port(0)
                .pollEvery(Duration.ofMillis(5));
        while (true) {
            say("starting");
            try (MandatServer server = MandatServer.start(options, store)) {
                say("serving " + server.generation());
            }
        }
    }

    private static void form(Store store, Path own) throws Exception {
        Generation generation = store.current().orElseThrow();
        Path form = store.folder().resolve("forms")
                .resolve(FormBuild.name("tdb", generation, List.of(Provenance.of(generation))));
        while (true) {
            if (Files.exists(form)) { // whole or not at all, as pruning does it
                Files.move(form, own.resolve("form-" + System.nanoTime()), StandardCopyOption.ATOMIC_MOVE);
            }
            say("building");
            try (Form built = Form.open(generation, FormOptions.defaults().inMemoryUpTo(0))) {
                say("built " + built.build());
            }
        }
    }

    private static void hold(Store store) throws Exception {
        try (Held held = store.hold().orElseThrow()) {
            say("held " + held.generation().hash());
            Thread.sleep(Duration.ofMinutes(10));
        }
    }

    private static void write(Store store) throws Exception {
        try (StoreWriter writer = store.write()) {
            writer.stage(Samples.quotes("programme/x", "à demi"));
            say("writing");
            Thread.sleep(Duration.ofMinutes(10));
        }
    }

    private static void once(Store store) {
        try (StoreWriter writer = store.write(Duration.ofMillis(200))) {
            say("published " + writer.publish(Samples.draft(Samples.quotes("programme/y", "tout"))).hash());
        }
    }
}
