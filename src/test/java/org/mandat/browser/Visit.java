package org.mandat.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One visitor's window: notes what went wrong in it and what it asked of other hosts. */
public final class Visit implements AutoCloseable {
    private static final String AXE = read("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
    private static final String RULES = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa best-practice";

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, String origin, Look look) {
        this.origin = origin;
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(look.width(), look.height())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT).setLocale(look.language())
                .setJavaScriptEnabled(look.scripts()).setAcceptDownloads(true));
        // Placed by the browser, not by the page: its policy of scripts stays in force.
        context.addInitScript(AXE);
        context.onRequest(request -> {
            if (!request.url().startsWith(origin + "/") && !request.url().matches("(?:data|blob|about):.*")) {
                complaints.add("foreign request " + request.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(message -> {
            // That an address answers 400 or 404 is no fault of the page.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("page error: " + error));
    }

    /** Opens an address of the server and waits until it is quiet. */
    public Page open(String path) {
        page.navigate(origin + path);
        return page;
    }

    public Page page() {
        return page;
    }

    /** Notes what should not have happened. */
    void complain(String what) {
        complaints.add(what);
    }

    /** Nothing was said on the console, no script failed, no policy was broken, no other host was asked. */
    public void wasClean() {
        assertThat(complaints).as(page.url()).isEmpty();
    }

    /** axe-core finds nothing on the page as it is now (WCAG 2.2 AA and good practice); needs scripts. */
    @SuppressWarnings("unchecked")
    public void isAccessible() {
        List<String> violations = (List<String>) page.evaluate("async rules => { const found = await axe.run("
                + "{ runOnly: rules.split(' ') }); return found.violations.map(each => each.id + ': ' + each.nodes.slice(0, 3)"
                + ".map(node => node.target.join(' ') + ' ' + node.failureSummary.split('\\n').slice(1, 2)).join(' | ')); }",
                RULES);
        assertThat(violations).as(page.url()).isEmpty();
    }

    private static String read(String resource) {
        try (InputStream file = Visit.class.getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
