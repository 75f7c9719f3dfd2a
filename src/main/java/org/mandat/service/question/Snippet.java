package org.mandat.service.question;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How to ask the same from elsewhere.
 *
 * @param name of the tool or language
 */
public record Snippet(String name, String code) {
    /** For the answer at an address. */
    public static List<Snippet> get(String address) {
        return List.of(
                new Snippet("curl", "curl '" + address.replace("'", "%27") + "'"),
                new Snippet("Python", """
                        import csv, io, urllib.request

                        with urllib.request.urlopen("%s") as answer:
                            for row in csv.DictReader(io.TextIOWrapper(answer, "utf-8")):
                                print(row)
                        """.formatted(quoted(address))),
                new Snippet("JavaScript", """
                        const answer = await fetch("%s");
                        if (!answer.ok) throw new Error((await answer.json()).detail);
                        console.log(await answer.text());
                        """.formatted(quoted(address))),
                new Snippet("Java", """
                        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                            HttpRequest.newBuilder(URI.create("%s")).build(),
                            HttpResponse.BodyHandlers.ofString());
                        System.out.println(answer.body());
                        """.formatted(quoted(address))));
    }

    /** For the answer of an endpoint to a query; the query is a text of its own, so that it can be read. */
    public static List<Snippet> sparql(String endpoint, String query) {
        String text = query.strip();
        return List.of(
                new Snippet("curl", "curl " + endpoint + " -H 'Accept: text/csv' --data-urlencode 'query="
                        + text.replace("'", "'\\''") + "'"),
                new Snippet("Python", """
                        import json, urllib.parse, urllib.request

                        query = %s
                        request = urllib.request.Request("%s", urllib.parse.urlencode({"query": query}).encode(),
                                                         {"Accept": "application/sparql-results+json"})
                        with urllib.request.urlopen(request) as answer:
                            for row in json.load(answer)["results"]["bindings"]:
                                print({name: term["value"] for name, term in row.items()})
                        """.formatted(python(text), endpoint)),
                new Snippet("JavaScript", """
                        const query = `%s`;
                        const answer = await fetch("%s", {
                          method: "POST",
                          headers: { Accept: "application/sparql-results+json" },
                          body: new URLSearchParams({ query }),
                        });
                        if (!answer.ok) throw new Error((await answer.json()).detail);
                        console.log((await answer.json()).results.bindings);
                        """.formatted(text.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${"), endpoint)),
                new Snippet("Java", """
                        String query = \"""
                            %s
                            \""";
                        HttpResponse<String> answer = HttpClient.newHttpClient().send(
                            HttpRequest.newBuilder(URI.create("%s"))
                                .header("Content-Type", "application/sparql-query").header("Accept", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString(query)).build(),
                            HttpResponse.BodyHandlers.ofString());
                        System.out.println(answer.body());
                        """.formatted(text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"").indent(4).strip(),
                        endpoint)));
    }

    private static String python(String text) {
        return "\"\"\"" + text.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"").replaceFirst("\"$", "\\\\\"")
                + "\"\"\"";
    }

    /** On the command line of the machine that holds the store. */
    static Snippet commandLine(Asking asking) {
        Map<String, String> values = new TreeMap<>(asking.values());
        return new Snippet("mandat", "./mandat query " + asking.question().name() + values.entrySet().stream()
                .map(each -> " --param '" + each.getKey() + "=" + each.getValue().replace("'", "'\\''") + "'")
                .collect(Collectors.joining()) + " --format csv");
    }

    private static String quoted(String address) {
        return address.replace("\\", "%5C").replace("\"", "%22");
    }
}
