package org.mandat.service.page;

import java.util.List;
import java.util.Map;
import org.mandat.service.census.Group;
import org.mandat.service.census.Programme;
import org.mandat.service.page.fact.Desk;
import org.mandat.service.page.fact.Ref;

/** A programme as a line of a table: with its kind, words and measures, without which no figures should be compared. */
record ProgrammeLine(String year, Ref title, List<Ref> actors, Ref type, String words, String measures, String targets,
        Bar bar) {
    /** All bars at one scale. */
    static List<ProgrammeLine> of(Desk desk, List<Programme> programmes) {
        List<Map<Group, Long>> effects = programmes.stream()
                .map(programme -> desk.census().effects(Matrix.effects(desk, programme))).toList();
        long longest = effects.stream().mapToLong(Bar::sum).max().orElse(0);
        return java.util.stream.IntStream.range(0, programmes.size())
                .mapToObj(i -> of(desk, programmes.get(i), Bar.of(desk, effects.get(i), longest))).toList();
    }

    private static ProgrammeLine of(Desk desk, Programme programme, Bar bar) {
        return new ProgrammeLine(String.valueOf(programme.year()), desk.ref(programme),
                programme.authors().stream().filter(role -> !role.relation().equals("addressee"))
                        .map(role -> desk.ref(role.actor())).distinct().toList(),
                desk.term(programme.type()), programme.words() == 0 ? "" : desk.number(programme.words()),
                desk.number(programme.measures()), desk.number(programme.targets()), bar);
    }
}
