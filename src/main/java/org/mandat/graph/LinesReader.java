package org.mandat.graph;

import java.io.Reader;
import java.util.Iterator;

/** Lines as one text, made while it is read. */
final class LinesReader extends Reader {
    private final Iterator<String> lines;
    private String line = "";
    private int position;

    LinesReader(Iterator<String> lines) {
        this.lines = lines;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (position == line.length()) {
            if (!lines.hasNext()) {
                return -1;
            }
            line = lines.next() + "\n";
            position = 0;
        }
        int count = Math.min(length, line.length() - position);
        line.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        // Whoever opened the lines closes them.
    }
}
