package org.mandat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void blocksHeadingsAndListsKeepMarks() {
        String html = """
                <!DOCTYPE html><html><head><title>T</title><style>p {}</style></head><body>
                <h1>Programme</h1><p>Une  phrase
                en <b>deux</b> lignes.<br>Puis une autre.</p><script>var x;</script>
                <h2>Mesures</h2><ul><li>Créer<ul><li><p>une agence</p></li></ul></li><li>Former</li></ul>
                <ol><li>Un</li><li>Deux</li></ol><!-- rien --><div>Fin<div>dedans</div></div></body></html>
                """;
        assertThat(DecoderTest.decode("page.html", html).document().text()).isEqualTo("""
                # Programme

                Une phrase en deux lignes.
                Puis une autre.

                ## Mesures

                - Créer

                  - une agence

                - Former

                1. Un
                2. Deux

                Fin

                dedans
                """);
    }

    @Test
    void whatSurroundsTheDocumentIsLeftOut() {
        String html = """
                <html><body><header>Parti <nav><ul><li>Agir</li></ul></nav></header>
                <div id="cookie-banner">Nous gardons vos choix.</div>
                <article><header><h1>Santé</h1></header><p hidden>Caché</p><p style="display: none">Caché</p>
                <table><tr><td><p>Rouvrir 100 maternités</p></td><td>2025</td></tr></table>
                <figure><figcaption>Une photo</figcaption></figure></article>
                <form><label>Votre adresse</label></form><footer>Contact</footer></body></html>
                """;
        Decoded decoded = DecoderTest.decode("page.html", html);
        assertThat(decoded.document().text()).isEqualTo("""
                # Santé

                Rouvrir 100 maternités\t2025
                """);
        assertThat(decoded.diagnostics()).singleElement().asString()
                .contains("{div=1, figcaption=1, footer=1, form=1, header=1}");
    }

    @Test
    void onlyTheMainPartIsRead() {
        assertThat(DecoderTest.decode("page.html",
                "<body><p>Autour</p><div role=main><aside>Encadré</aside><p>Dedans</p></div><p>Après</p></body>")
                .document().text()).isEqualTo("Encadré\n\nDedans\n");
    }

    @Test
    void declaredCharsetIsObeyed() {
        byte[] bytes = "<html><meta charset='iso-8859-15'><p>5 € de l'été</p>".getBytes(Charset.forName("ISO-8859-15"));
        Document document = Decoder.decode("test", "a.html", bytes).document();
        assertThat(document.text()).isEqualTo("5 € de l'été\n");
        assertThat(document.encoding()).isEqualTo("ISO-8859-15");
    }

    @Test
    void deepTreesDoNotOverflow() {
        String html = "<html>" + "<div>".repeat(100_000) + "fond";
        assertThat(DecoderTest.decode("a.html", html).document().text()).contains("fond");
    }

    @Test
    void pageWithoutTextIsRefused() {
        DecoderTest.refused("<html><script>x()</script></html>".getBytes(Charset.forName("UTF-8")), "a.html",
                "holds no text");
    }
}
