package org.mandat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mandat.service.TestServer;

@EnabledIfSystemProperty(named = "mandat.full", matches = "true")
class EditorBrowserTest {
    private static TestBrowser browser;
    private static TestServer server;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
        server = TestServer.ofFile(Path.of("src/test/resources/fixture.trig"));
    }

    @AfterAll
    static void stop() {
        server.close();
        browser.close();
    }

    @Test
    void theFormRunsAQueryWithoutScripts() {
        try (Visit visit = browser.visit(server.url(), Look.PHONE.withoutScripts())) {
            visit.open("/sparql").getByText("Exécuter").first().click();
            assertThat(visit.page().locator("table.rows tbody tr").count()).isEqualTo(3);
            visit.wasClean();
        }
        try (Visit visit = browser.visit(server.url(), Look.DESKTOP.inDark())) {
            visit.open("/sparql");
            visit.isAccessible();
            visit.wasClean();
        }
    }
}
