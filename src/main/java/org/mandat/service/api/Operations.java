package org.mandat.service.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mandat.question.Questions;
import org.mandat.service.api.Operation.Column;
import org.mandat.service.api.Operation.Input;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.view.Messages;

/** Everything that the API can be asked: the list of questions, the search, and each question. */
public record Operations(Questions questions) {
    private static final List<String> FILTERS = List.of("party", "programme", "year", "theme", "kind", "institution");
    private static final List<String> FOUND = List.of("measure", "quote", "year", "programme", "programmeTitle",
            "page");

    /** In the language of a request. */
    List<Operation> of(Asked asked) {
        Messages messages = Messages.in(asked.language());
        List<Operation> operations = new ArrayList<>();
        operations.add(new Operation("list-questions", "/api/questions", messages.get("api.list"),
                messages.get("api.listSummary"), List.of(), List.of(ApiFormat.JSON, Format.PAGE), List.of(),
                "/api/questions"));
        operations.add(search(messages));
        questions.all().forEach(question -> operations.add(Operation.of(question, asked)));
        return operations;
    }

    private static Operation search(Messages messages) {
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("q", "string", "", messages.get("api.q"), false, Optional.of("logiciels libres"), false,
                List.of()));
        FILTERS.forEach(filter -> inputs.add(new Input(filter, "string", "", messages.get("api.filter." + filter),
                false, Optional.empty(), false, List.of())));
        inputs.add(Input.of("limit", "integer", messages.get("api.limit", "100"), "20"));
        inputs.add(Input.of("offset", "integer", messages.get("api.offset"), "0"));
        inputs.add(Input.of("lang", "string", messages.get("api.lang"), "fr").choices(List.of("fr", "en")));
        return new Operation("search", "/api/search", messages.get("api.search"), messages.get("api.searchSummary"),
                inputs, List.of(ApiFormat.JSON, Format.PAGE),
                FOUND.stream().map(name -> new Column(name, name)).toList(), "/api/search?q=logiciels%20libres");
    }
}
