package org.mandat.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mark by which a layout is recognised: a bullet, a way of numbering, words that announce something.
 *
 * @param iri             of the mark, as {@code …/id/cue/layout/table-of-contents}
 * @param role            what it tells
 * @param pattern         a regular expression; of a numbering, its group {@code number} is what is printed. Case counts only where the
 *                        pattern says {@code (?-i)}
 * @param examples        texts it is found in
 * @param counterExamples texts it is not found in
 */
public record LayoutMark(String iri, Role role, Pattern pattern, List<String> examples, List<String> counterExamples) {
    /** What a mark tells. */
    public enum Role {
        /** A sign that is only ever a bullet; it may stand in mid-line and be glued to its item. */
        BULLET_SIGN("bulletSign"),
        /** A dash: a bullet before white space or glued to a capital; in mid-line after the end of a sentence only. */
        BULLET_DASH("bulletDash"),
        /** An arrow: a bullet before white space; in mid-line after the end of a sentence and before a capital or a figure. */
        BULLET_ARROW("bulletArrow"),
        /** A letter or sign that is a bullet before white space only; in mid-line after the end of a sentence only. */
        BULLET_SPACED("bulletSpaced"),
        /** Words before a colon that announce an item, at the head of a line only: « Mesure clé : ». */
        LABEL("label"),
        /** Numbers of the parts of a document, from the highest rank down. */
        NUMBER_PART("numberPart"), NUMBER_ROMAN("numberRoman"), NUMBER_CAPITAL("numberCapital"), NUMBER_ARABIC(
                "numberArabic"), NUMBER_DECIMAL("numberDecimal"), NUMBER_LETTER("numberLetter"),
        /** A number without a sign: one only where the numbered line before or after it has the number before or after. */
        NUMBER_BARE("numberBare"),
        /** Words at the end of a line that no sentence, item or heading ends with. */
        OPEN_END("openEnd"),
        /** A number that stands alone on a line and belongs to the heading after it. */
        NUMBER_ALONE("numberAlone"),
        /** The title of a table of contents. */
        CONTENTS("contents"),
        /** A page number alone on its line. */
        PAGE_NUMBER("pageNumber"),
        /** The number that a note begins with, and where the text refers to it. */
        NOTE("note"), NOTE_REFERENCE("noteReference"),
        /** Words of those who made, sell or describe the document itself. */
        IMPRINT("imprint"),
        /** Place and date, address, means of contact: the head of a letter. */
        LETTERHEAD("letterhead"),
        /** Opening or closing formula of a letter. */
        SALUTATION("salutation"),
        /** A name that closes a text. */
        SIGNATURE("signature"),
        /** What an item or paragraph begins with that tells why or at what cost. */
        REMARK("remark"),
        /** Titles of sections whose nature they tell. */
        DIAGNOSIS("diagnosis"), FOREWORD("foreword"), PROPOSALS("proposals"),
        /** A question put to the authors. */
        QUESTION("question"),
        /** Words of a text that answers somebody's points one by one. */
        ANSWER("answer");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        /** As written in {@code mappings/}. */
        public String key() {
            return key;
        }

        public static Optional<Role> of(String key) {
            return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
        }

        public boolean isBullet() {
            return this == BULLET_SIGN || this == BULLET_DASH || this == BULLET_ARROW || this == BULLET_SPACED;
        }

        /** Whether it numbers headings or items in their first line. */
        public boolean isNumber() {
            return NUMBER_PART.compareTo(this) <= 0 && compareTo(NUMBER_BARE) <= 0;
        }
    }

    public LayoutMark {
        if ((role.isNumber() || role == Role.NOTE || role == Role.NOTE_REFERENCE)
                && !pattern.pattern().contains("(?<number>")) {
            throw new IllegalArgumentException(
                    "the pattern of a numbering needs a group (?<number>…): " + pattern.pattern());
        }
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
    }

    /** Whether the mark is found in a text whose white space is folded. */
    public boolean isIn(CharSequence folded) {
        return pattern.matcher(folded).find();
    }
}
