package org.mandat.service.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.rdf.DataFormat;
import org.mandat.service.rdf.DataLinks;
import org.mandat.service.rdf.DataRoute;
import org.mandat.service.view.Messages;
import org.mandat.service.view.Templates;

/** {@code /catalog}: RDF for harvesters, a page for people; what it lists is found below it. */
final class CatalogueRoute extends DataRoute {
    private static final String PROGRAMME = Catalogue.PATH + "/programme/";
    private static final List<String> FIRST = List.of("/graph", "/programmes", "/sparql", "/api");
    private static final int KILO = 1_000;

    private final Dumps dumps;
    private final boolean fullText;
    private final Templates templates;

    CatalogueRoute(Dumps dumps, boolean fullText, Templates templates) {
        this.dumps = dumps;
        this.fullText = fullText;
        this.templates = templates;
    }

    /** A data set or service on the page. */
    record Entry(String title, String language, String url, List<File> files) {
    }

    /** A file with its size, as people read it. */
    record File(String name, String url, String size) {
    }

    @Override
    protected List<Format> offers(Asked asked) {
        return DataFormat.DATA_OR_PAGE;
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (!plainPath(asked).equals(Catalogue.PATH)) {
            return Reply.seeOther(DataLinks.carried(asked, Catalogue.paged(Catalogue.PATH, pageOf(asked))));
        }
        int page = number(asked);
        Reply reply = super.answer(asked, choice);
        return page < catalogue(asked).pages()
                ? DataLinks.add(reply, DataLinks.link(Catalogue.paged(asked.path(), page + 1), "next"))
                : reply;
    }

    private Catalogue catalogue(Asked asked) {
        return new Catalogue(asked, dumps, fullText);
    }

    @Override
    protected Graph graph(Asked asked) {
        return catalogue(asked).page(number(asked), asked.path()).getGraph();
    }

    private int number(Asked asked) {
        String page = asked.parameter("page").orElse("1");
        if (!page.matches("[1-9][0-9]{0,6}") || Integer.parseInt(page) > catalogue(asked).pages()) {
            throw new Refusal(404, "page-number", page);
        }
        return Integer.parseInt(page);
    }

    /** The page that has what is at an address below. */
    private static int pageOf(Asked asked) {
        String path = asked.path();
        if (FIRST.contains(path.substring(Catalogue.PATH.length()))) {
            return 1;
        }
        List<String> ids = Programmes.of(asked.graph()).all().stream().map(Programmes.Programme::id).toList();
        int index = path.startsWith(PROGRAMME) ? ids.indexOf(path.substring(PROGRAMME.length())) : -1;
        if (index < 0) {
            throw new Refusal(404, "nothing-here");
        }
        return index / Catalogue.PAGE + 1;
    }

    @Override
    protected Reply page(Asked asked) {
        Messages messages = Messages.in(asked.language());
        int page = number(asked);
        Catalogue catalogue = catalogue(asked);
        List<Entry> entries = new ArrayList<>();
        for (Programmes.Programme programme : catalogue.programmes(page)) {
            entries.add(new Entry(programme.titles().stream().findFirst()
                    .map(title -> title.getLiteralLexicalForm()).orElse(programme.id()),
                    programme.titles().stream().findFirst().map(title -> title.getLiteralLanguage()).orElse(""),
                    "/page/programme/" + programme.id(), files(asked, messages, Optional.of(programme.id()))));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("whole", files(asked, messages, Optional.empty()));
        model.put("entries", entries);
        model.put("origin", asked.origin());
        model.put("previous", page == 1 ? "" : Catalogue.paged(Catalogue.PATH, page - 1));
        model.put("next", page == catalogue.pages() ? "" : Catalogue.paged(Catalogue.PATH, page + 1));
        return templates.page("catalogue", asked, model);
    }

    private List<File> files(Asked asked, Messages messages, Optional<String> programme) {
        List<File> files = new ArrayList<>();
        for (DumpFormat format : programme.isPresent() ? DumpFormat.ofProgramme() : DumpFormat.ofAll()) {
            Dump dump = new Dump(programme, format);
            dumps.file(asked.graph(), dump).ifPresent(file -> files.add(new File(format.ending(), dump.path(),
                    messages.get("catalogue.size", messages.number(Math.ceilDiv(file.bytes(), KILO))))));
        }
        return files;
    }
}
