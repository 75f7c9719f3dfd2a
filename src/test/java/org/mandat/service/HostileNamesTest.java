package org.mandat.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a programme, a body or a rule is called, its pages show it as words. */
class HostileNamesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = HostileNames.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/programmes", "/institutions", "/parties", "/themes", "/laws", "/companies", "/elections",
                    "/matrix", "/matrix?format=svg", "/matrix?q=%3Cscript%3E&year=%3Cscript%3E", "/compare?programme=p",
                    "/compare?programme=%22%3E%3Cscript%3E", "/targets", "/targets?format=svg",
                    "/targets?on=%3Cscript%3E", "/page/programme/p",
                    "/page/programme/p/section/1", "/page/measure/p/1", "/page/institution/i", "/page/party/q",
                    "/page/law/l", "/page/company/c",
                    "/page/election/e", "/page/theme/t", "/page/effect/create", "/page/cue/c/d"})
    void areOnlyWords(String path) {
        HttpResponse<String> answer = server.get(path, "Accept", "text/html,*/*;q=0.1");
        assertThat(answer.statusCode()).as(path).isIn(200, 400, 404);
        assertThat(answer.body()).as(path).doesNotContain("<script>", "<img src=x", "</script></title>",
                "href=\"javascript:");
        if (!path.contains("?") && !path.equals("/about")) {
            assertThat(answer.body()).as(path).contains("&lt;script&gt;alert(1)", "{{7*7}}");
        }
    }
}
