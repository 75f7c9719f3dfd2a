package org.mandat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.diagnostic.ErrorCode;
import org.mandat.diagnostic.MandatException;

class DecoderTest {
    private static final String TEXT = "Créer une agence à l’échelle européenne\r\n– où l’État décidera –, dès l’été : « œuvre ».\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void unicodeIsReadWithAndWithoutMark(String charset) {
        byte[] plain = TEXT.getBytes(Charset.forName(charset));
        byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
        assertThat(decode(plain).document()).returns(TEXT, Document::text).returns(charset, Document::encoding);
        assertThat(decode(marked).document()).returns(TEXT, Document::text).returns(charset, Document::encoding);
        assertThat(decode(marked).diagnostics()).isEmpty();
    }

    @Test
    void singleBytesAreGuessedAndTold() {
        Decoded decoded = decode(TEXT.getBytes(Charset.forName("windows-1252")));
        assertThat(decoded.document().text()).isEqualTo(TEXT);
        assertThat(decoded.document().encoding()).isEqualTo("windows-1252");
        assertThat(decoded.diagnostics()).singleElement()
                .satisfies(told -> assertThat(told.message()).contains("not UTF-8", "windows-1252"));
        String latin = "Les députés élus à l'été réuniront une assemblée.";
        assertThat(decode(latin.getBytes(StandardCharsets.ISO_8859_1)).document().text()).isEqualTo(latin);
    }

    @Test
    void textEncodedTwiceIsTold() {
        String twice = new String("déjà été créé à côté du marché".getBytes(StandardCharsets.UTF_8),
                Charset.forName("windows-1252"));
        assertThat(decode(twice.getBytes(StandardCharsets.UTF_8)).diagnostics()).singleElement()
                .satisfies(told -> assertThat(told.message()).contains("encoded twice"));
    }

    @Test
    void damagedUtf8IsRefusedWithItsPlace() {
        byte[] bytes = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[2] = 'x'; // the lead of the first é: its trail is left alone
        refused(bytes, "a.txt", "damaged", "byte 3");
    }

    @Test
    void whatIsNoTextIsRefused() {
        refused(new byte[0], "a.txt", "empty");
        refused(" \n\u00A0 \n".getBytes(StandardCharsets.UTF_8), "a.txt", "holds no text");
        refused("Un texte\0avec un zéro".getBytes(StandardCharsets.UTF_8), "a.txt", "NUL at character 8");
        byte[] noise = new byte[400];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (1 + i * 31 % 30);
        }
        refused(noise, "a.bin", "binary");
        refused("PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1), "a.docx", "ZIP");
        refused("{\\rtf1 Texte}".getBytes(StandardCharsets.ISO_8859_1), "a.txt", "RTF");
        refused("Not a PDF".getBytes(StandardCharsets.UTF_8), "a.pdf", "named .pdf");
    }

    @Test
    void mediaTypeComesFromContentThenName() {
        assertThat(decode("a.md", "# Titre\n").document().mediaType()).isEqualTo("text/markdown");
        assertThat(decode("a.txt", "Texte\n").document().mediaType()).isEqualTo("text/plain");
        assertThat(decode("a", "<!DOCTYPE html><p>Texte").document().mediaType()).isEqualTo("text/html");
    }

    @Test
    void hashIsOfTheOriginalBytes() {
        assertThat(decode("abc".getBytes(StandardCharsets.UTF_8)).document().originalSha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"); // FIPS 180-2, B.1
    }

    static Decoded decode(String name, String text) {
        return Decoder.decode("test", name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Decoded decode(byte[] bytes) {
        return Decoder.decode("test", "a.txt", bytes);
    }

    static void refused(byte[] bytes, String name, String... says) {
        assertThatThrownBy(() -> Decoder.decode("test", name, bytes)).isInstanceOf(MandatException.class)
                .satisfies(e -> assertThat(((MandatException) e).code()).isEqualTo(ErrorCode.DOCUMENT))
                .hasMessageContainingAll(says).hasMessageStartingWith(name)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }
}
