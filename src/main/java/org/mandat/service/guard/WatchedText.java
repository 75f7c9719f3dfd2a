package org.mandat.service.guard;

/** Text that looks at the clock while it is read, so that a regular expression that goes back and forth in it ends in time. */
record WatchedText(CharSequence text, Bounds bounds) implements CharSequence {
    @Override
    public char charAt(int index) {
        bounds.tick();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
