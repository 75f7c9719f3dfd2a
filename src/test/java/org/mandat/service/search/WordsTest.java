package org.mandat.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"logiciels libres | +\"logiciels\" +\"libres\"",
            "\"logiciels libres\" | +\"logiciels libres\"", "« logiciels libres » | +\"logiciels libres\"",
            "\"logiciels libres | +\"logiciels libres\"", "cyber* | +(cyber* OR \"cyber\")",
            "l’État-nation | +\"l’État-nation\"", "neutralité -net | +\"neutralité\" -\"net\"",
            "a AND b | +\"a\" +\"AND\" +\"b\"", "quote:x | +\"quote x\"", "x~2^3 | +\"x 2 3\"", "* | ``", "-net | ``",
            "+ - && ! ( ) { } [ ] ^ ~ ? : \\ / | ``", "c* | +\"c\""})
    void whatIsTypedIsWords(String typed, String lucene) {
        assertThat(Words.of(typed).everyWord().orElse("")).isEqualTo(lucene);
    }

    /** Whatever is typed, Lucene can read what is made of it. */
    @Test
    void noInputIsAnError() throws ParseException {
        Random random = new Random(4);
        String marks = "\"«»“” *?~^:\\/()[]{}+-&|!'’·.,;<>é\u0000\u2028\uD83D\uDE00aAN DOR1";
        QueryParser parser = new QueryParser("quote", new StandardAnalyzer());
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append(marks.charAt(random.nextInt(marks.length())));
            }
            Words words = Words.of(typed.toString());
            for (String query : java.util.stream.Stream.of(words.everyWord(), words.anyWord(), words.alike())
                    .flatMap(java.util.Optional::stream).toList()) {
                assertThat(parser.parse("quote:(" + query + ")")).as(typed.toString()).isNotNull();
            }
        }
    }
}
