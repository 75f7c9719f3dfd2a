package org.mandat.document;

/**
 * A half-open range of UTF-16 units of {@link Document#text()}. Only {@code graph} converts it to code points.
 *
 * @param begin first unit, at least 0
 * @param end   unit after the last, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("a span needs 0 <= begin <= end: " + begin + ".." + end);
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public boolean contains(int position) {
        return begin <= position && position < end;
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The smallest span that holds both. */
    public Span union(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    /** By begin, then the longer first: a parent comes before its parts. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(other.end, end);
    }
}
