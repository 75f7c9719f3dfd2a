package org.mandat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium of this machine. For test classes that {@code @EnabledIfSystemProperty(named = "mandat.full", matches = "true")}:
 * start one before all tests, {@link #visit} in each.
 */
public final class TestBrowser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
            "google-chrome-stable", "chrome");
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Skips the tests where there is no browser, and says so. */
    public static TestBrowser start() {
        Optional<Path> found = find();
        if (found.isEmpty()) {
            String message = "no Chromium found ($MANDAT_BROWSER or PATH): browser tests are skipped";
            System.err.println("[WARNING] " + message);
            Assumptions.abort(message);
        }
        Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new TestBrowser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(found.orElseThrow()).setArgs(QUIET)));
    }

    private static Optional<Path> find() {
        String named = System.getenv("MANDAT_BROWSER");
        Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return (named == null ? onPath : Stream.of(Path.of(named))).filter(Files::isExecutable).findFirst();
    }

    /**
     * A visitor without a past, of a server.
     *
     * @param origin of the server, as {@code http://localhost:40123}; everything else is foreign
     */
    public Visit visit(String origin, Look look) {
        return new Visit(browser, origin, look);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
