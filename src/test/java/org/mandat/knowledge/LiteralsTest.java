package org.mandat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of which a text must hold one for an expression to be found in it, never too many. */
class LiteralsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '"', emptyValue = "", value = {
            "abc	abc", "aBÉ	abé", "ab?cde	cde", "ab*cd+e	cd", "ab+c	ab", "abc{2}d	ab", "(?-i)^abc$	abc",
            "abc|de	abc de", "abc|\\d+	\"\"", "x(?:abc|defg)y	abc defg", "x(?:abc|def)?y	x", "ab(?:c|d)ef	ab",
            "(?<number>abc)\\)	abc", "a(?=bcd)	a", "(?<!abcd)ef	ef", "[abc]d[^)(]efg\\.	efg.", "\\bISBN\\b	isbn",
            "\\p{Lu}ab\\u00E9	ab", ".{0,60}	\"\"", "(?:a|bc)(?-i:\\p{Lu})def	def", "\\d ?(?:€|euros)	€ euros"})
    void areThoseOfTheBestPart(String pattern, String words) {
        assertThat(String.join(" ", Literals.of(pattern))).isEqualTo(words);
    }
}
