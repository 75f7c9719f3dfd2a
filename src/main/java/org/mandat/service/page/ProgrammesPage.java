package org.mandat.service.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mandat.service.census.Programme;
import org.mandat.service.http.Reply;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.view.Templates;

/** All programmes, by year, author and words of their titles. */
record ProgrammesPage(Templates templates) implements DeskPage {
    private static final int SIZE = 100;

    @Override
    public Reply page(Desk desk) {
        String words = Words.plain(desk.asked().parameter("q").orElse(""));
        List<Programme> found = MatrixPage.Filters.programmes(desk).stream()
                .filter(programme -> words.isEmpty() || Words.plain(programme.title()).contains(words))
                .sorted(order(desk))
                .toList();
        Pager pager = Pager.of(desk.asked(), found.size(), SIZE);
        Map<String, Object> model = new HashMap<>();
        model.put("programmes", ProgrammeLine.of(desk, pager.of(found)));
        model.put("count", desk.count("programmes", found.size()));
        model.put("pager", pager);
        model.put("form", MatrixPage.Filters.of(desk));
        model.put("sort", desk.asked().parameter("sort").orElse("year"));
        model.put("source", Source.question("overview", Map.of()));
        model.put("crumbs", Crumb.of(desk, "programmes"));
        return templates.page("programmes", desk.asked(), model);
    }

    private static Comparator<Programme> order(Desk desk) {
        Comparator<Programme> year = Comparator.comparing((Programme programme) -> -programme.year())
                .thenComparing(Programme::iri);
        return switch (desk.asked().parameter("sort").orElse("")) {
            case "title" ->
                Comparator.comparing((Programme programme) -> Words.plain(programme.title())).thenComparing(year);
            case "words" -> Comparator.comparing((Programme programme) -> -programme.words()).thenComparing(year);
            case "measures" -> Comparator.comparing((Programme programme) -> -programme.measures()).thenComparing(year);
            default -> year;
        };
    }
}
