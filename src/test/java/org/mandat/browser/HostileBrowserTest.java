package org.mandat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.service.HostileNames;
import org.mandat.service.TestServer;

/** Names, words of a query and parameters that would be scripts are words in a real browser too, in every look and language. */
@EnabledIfSystemProperty(named = "mandat.full", matches = "true")
class HostileBrowserTest {
    private static final String HOSTILE = "\"'></script></title></textarea><script>alert(1)</script><img src=x onerror=alert(2)>"
            + "<svg onload=alert(3)><a href=javascript:alert(4)>{{7*7}}${7*7}";
    private static final String INTRUDERS = "document.querySelectorAll('script:not([src]):not([type]), [onerror], [onload], "
            + "img[src=x], a[href^=javascript]').length";
    private static TestBrowser browser;
    private static TestServer server;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
        server = HostileNames.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/programmes", "/institutions", "/parties", "/themes", "/laws", "/companies",
            "/elections", "/matrix", "/matrix?format=svg", "/compare?programme=p", "/targets", "/targets?format=svg",
            "/page/programme/p", "/page/programme/p/section/1", "/page/measure/p/1", "/page/institution/i",
            "/page/party/q", "/page/law/l", "/page/company/c", "/page/election/e", "/page/theme/t",
            "/page/effect/create", "/page/cue/c/d", "/search?q=%s", "/search?q=alert&party=%s", "/matrix?q=%s&year=%s",
            "/compare?programme=%s", "/targets?on=%s", "/questions/effects-by-kind?programme=%s", "/%s", "/page/%s",
            "/id/%s", "/sparql?query=%s", "/sparql?question=%s", "/?generation=%s", "/?lang=%s", "/def/%s",
            "/sparql?query=SELECT%%20%%3Falert%%20%%7B%%20%%3Fs%%20%%3Fp%%20%%3Falert%%20FILTER%%20isLiteral(%%3Falert)%%20%%7D",
            "/sparql?query=SELECT%%20(%%22%%3Cscript%%3Ealert(1)%%3C%%2Fscript%%3E%%22%%20AS%%20%%3Fx)%%20%%7B%%7D"})
    void areWords(String path) {
        String address = path.contains("%s") || path.contains("%%")
                ? path.replace("%s", URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8)).replace("%%", "%")
                : path;
        for (Look look : List.of(Look.DESKTOP, Look.PHONE.in("en-GB").inDark())) {
            try (Visit visit = browser.visit(server.url(), look)) {
                visit.page().onDialog(dialog -> {
                    visit.complain("dialog " + dialog.message());
                    dialog.dismiss();
                });
                Page page = visit.open(address);
                assertThat(page.evaluate(INTRUDERS)).as(address).isEqualTo(0);
                visit.wasClean();
            }
        }
    }
}
