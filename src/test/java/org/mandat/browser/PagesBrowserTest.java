package org.mandat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.service.MandatServer;
import org.mandat.service.SeedServer;

/** The pages for analysts in a real browser. */
@EnabledIfSystemProperty(named = "mandat.full", matches = "true")
class PagesBrowserTest {
    private static TestBrowser browser;
    private static MandatServer server;

    @BeforeAll
    static void start() {
        browser = TestBrowser.start();
        server = SeedServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/programmes", "/institutions", "/parties", "/themes", "/laws", "/companies", "/elections",
                    "/matrix", "/compare", "/compare?programme=up-2022&programme=ps-2022&theme=connectivity",
                    "/targets?on=2024-01-01",
                    "/about", "/problem", "/page/programme/up-2022", "/page/programme/up-2022/section/3/1",
                    "/page/measure/up-2022/a1d20cfee257", "/page/institution/cnil", "/page/party/parti-socialiste",
                    "/page/person/jean-luc-melenchon", "/page/theme/connectivity", "/page/law/loi-hadopi",
                    "/page/company/microsoft", "/page/election/presidentielle-2022", "/page/cue/effects/create",
                    "/page/effect/empower"})
    void isAccessibleInLightAndDarkAndFitsAPhone(String path) {
        for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.inDark(), Look.PHONE)) {
            try (Visit visit = browser.visit(server.url(), look)) {
                Page page = visit.open(path);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path)
                        .isEqualTo(true);
                visit.isAccessible();
                visit.wasClean();
            }
        }
    }

    @Test
    void fromAnInstitutionToTheSentenceAndItsPlaceInTheText() {
        try (Visit visit = browser.visit(server.url(), Look.PHONE.withoutScripts())) {
            Page page = visit.open("/");
            page.locator("table.matrix tbody th a", new Page.LocatorOptions().setHasText("CNIL")).click();
            assertThat(page.locator("h1").textContent()).isEqualTo("CNIL");
            page.locator(".quote.empower > p a").first().click();
            assertThat(page.locator(".quote.large .evidence.empower").first().isVisible()).isTrue();
            String quote = page.locator(".quote.large p").textContent();
            page.locator("#context ~ p a").last().click();
            String anchor = page.url().replaceFirst(".*#", "").replaceFirst(":~:.*", "");
            assertThat(page.locator("mark[id='" + anchor + "']").textContent()).isEqualTo(quote);
            visit.wasClean();
        }
    }

    @Test
    void languageAndThemeAreSwitchedWithAndWithoutScripts() {
        for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.withoutScripts())) {
            try (Visit visit = browser.visit(server.url(), look)) {
                Page page = visit.open("/page/institution/cnil");
                int light = background(page);
                page.locator(".theme button[value=dark]").click();
                assertThat(page.url()).endsWith("/page/institution/cnil");
                int dark = background(page);
                assertThat(dark).isNotEqualTo(light);
                page.locator("a[hreflang=en]").first().click();
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
                assertThat(background(page)).isEqualTo(dark);
                page.locator(".theme button[value=auto]").click();
                assertThat(background(page)).isEqualTo(light);
                visit.wasClean();
            }
        }
    }

    @Test
    void aChartIsTakenAsPicture() {
        try (Visit visit = browser.visit(server.url(), Look.DESKTOP)) {
            Page page = visit.open("/targets");
            Download download = page.waitForDownload(() -> page.locator("a[data-png]").click());
            assertThat(download.suggestedFilename()).isEqualTo("targets.png");
            visit.wasClean();
        }
    }

    /** A few pixels at the edge of the page, as they are painted. */
    private static int background(Page page) {
        page.waitForLoadState();
        return Arrays.hashCode(page.screenshot(new Page.ScreenshotOptions().setClip(2, 300, 6, 6)));
    }
}
