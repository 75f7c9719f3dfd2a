package org.mandat.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.question.Questions;
import org.mandat.service.TestServer;

@EnabledIfSystemProperty(named = "mandat.full", matches = "true")
class EditorBrowserTest {
    private static TestBrowser browser;
    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path store) {
        browser = TestBrowser.start();
        server = TestServer.stored(Path.of("src/test/resources/fixture.trig"), store,
                Questions.read(Path.of("queries")));
    }

    @AfterAll
    static void stop() {
        server.close();
        browser.close();
    }

    private static void write(Page page, String query) {
        page.locator(".CodeMirror").click();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(query);
    }

    @Test
    void theEditorRunsAQuestionAndShowsNamesAndLinks() {
        try (Visit visit = browser.visit(server.url(), Look.DESKTOP)) {
            Page page = visit.open("/sparql");
            page.locator("#question").selectOption("effects-by-kind");
            page.waitForURL("**/sparql?query=*");
            assertThat(page.locator("h1")).containsText("Combien d’effets de chaque sorte");
            assertThat(page.locator(".CodeMirror")).containsText("GROUP BY");
            Locator kind = page.locator("table.rows a", new Page.LocatorOptions().setHasText("plus de budget")).first();
            assertThat(kind).hasAttribute("href", "/page/effect/more-budget");
            visit.isAccessible();
            visit.wasClean();
        }
    }

    @Test
    void anAnswerComesWithoutLeavingThePageAndHasAnAddress() {
        try (Visit visit = browser.visit(server.url(), Look.DESKTOP.inDark().in("en-GB"))) {
            Page page = visit.open("/sparql");
            write(page,
                    "PREFIX mandat: <https://w3id.org/mandat/def#> SELECT ?p { ?p a mandat:Programme } ORDER BY ?p");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("section.result tbody tr")).hasCount(3);
            assertThat(page.url()).contains("mandat%3AProgramme");
            assertThat(page.locator("section.result")).containsText("permanent link");
            page.reload();
            assertThat(page.locator("section.result tbody tr")).hasCount(3);
            write(page, "SELECT ?p { ?p <https://w3id.org/mandat/def#institutions> ?i }");
            page.getByText("Run", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("section.result")).containsText("“mandat:institution” is used 14 times");
            write(page, "SELECT ?p { ?p ");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("article.problem")).containsText("Line 1");
            visit.isAccessible();
        }
    }

    @Test
    void whatTheGraphHasIsCompleted() {
        try (Visit visit = browser.visit(server.url(), Look.DESKTOP)) {
            Page page = visit.open("/sparql");
            page.locator(".CodeMirror").click();
            page.keyboard().press("Control+A");
            page.keyboard().type("PREFIX mandat: <https://w3id.org/mandat/def#>\nSELECT * { ?m mandat:insti");
            page.keyboard().press("Control+Space");
            assertThat(page.locator(".CodeMirror-hints")).containsText("mandat:institution");
            page.keyboard().press("Control+A");
            page.keyboard().type("PREFIX manda");
            assertThat(page.locator(".CodeMirror-hints")).containsText("https://w3id.org/mandat/def#");
            visit.wasClean();
        }
    }

    @Test
    void theFormRunsAQueryWithoutScripts() {
        try (Visit visit = browser.visit(server.url(), Look.PHONE.withoutScripts())) {
            visit.open("/sparql").getByText("Exécuter").first().click();
            assertThat(visit.page().locator("table.rows tbody tr").count()).isEqualTo(3);
            visit.wasClean();
        }
    }

    @Test
    void aSearchLeadsToAMeasureAndAQuestionToItsSentences() {
        try (Visit visit = browser.visit(server.url(), Look.PHONE)) {
            Page page = visit.open("/search?q=logiciels+libres");
            assertThat(page.locator(".hits mark").first()).hasText("logiciel libre");
            assertThat(page.locator(".hits .found a").first()).hasAttribute("href",
                    java.util.regex.Pattern.compile("/page/measure/.+"));
            page.locator("aside a", new Page.LocatorOptions().setHasText("2011")).first().click();
            assertThat(page.locator(".hits ol > li")).hasCount(1);
            assertThat(page.locator("input[type=hidden][name=year]")).hasValue("2011");
            visit.open("/questions/empowered-institutions");
            page.locator("td a", new Page.LocatorOptions().setHasText("phrases")).first().click();
            page.waitForURL("**/questions/evidence-effect?*");
            assertThat(page.locator("table.rows")).containsText("Créer une agence publique des logiciels libres.");
            visit.wasClean();
        }
    }

    @Test
    void aPictureIsTakenAsPng() throws Exception {
        try (Visit visit = browser.visit(server.url(), Look.DESKTOP)) {
            Page page = visit.open("/questions/empowerment-matrix");
            Download png = page.waitForDownload(() -> page.locator("a[data-png]").click());
            assertThat(png.suggestedFilename()).isEqualTo("empowerment-matrix.png");
            assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(5_000);
            visit.wasClean();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/questions", "/questions/empowerment-matrix?evidence=1", "/questions/institution-over-years",
                    "/questions/effects-by-kind", "/questions/institution-kinds", "/questions/overview",
                    "/questions/targets-with-deadlines", "/questions/institution-over-years?institution=nobody", "/api",
                    "/search",
                    "/search?q=zorglub", "/sparql"})
    void pagesAreAccessibleAndAskNobodyElse(String path) {
        for (Look look : new Look[]{Look.DESKTOP, Look.PHONE.inDark().in("en-GB")}) {
            try (Visit visit = browser.visit(server.url(), look)) {
                Page page = visit.open(path);
                assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path)
                        .isTrue();
                visit.isAccessible();
                visit.wasClean();
            }
        }
    }
}
