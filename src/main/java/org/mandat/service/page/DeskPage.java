package org.mandat.service.page;

import java.util.List;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.page.fact.Desk;

/** A page for people and nothing else, made at one desk within one read transaction. */
interface DeskPage extends Route {
    Reply page(Desk desk);

    @Override
    default List<Format> formats(Asked asked) {
        return List.of(Format.PAGE);
    }

    @Override
    default Reply answer(Asked asked, Format.Choice<?> choice) {
        return asked.graph().dataset().calculateRead(() -> page(Desk.of(asked)));
    }
}
