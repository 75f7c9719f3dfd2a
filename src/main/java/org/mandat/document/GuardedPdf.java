package org.mandat.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** PDFBox expands whatever stream it meets into memory: this parser makes streams that count what they expand to. */
final class GuardedPdf extends PDFParser {
    private static final StreamCacheCreateFunction MEMORY = MemoryUsageSetting
            .setupMainMemoryOnly(256L << 20).streamCache;

    private GuardedPdf(byte[] bytes, PdfWork work) throws IOException {
        super(new RandomAccessReadBuffer(bytes), "", null, null, MEMORY);
        RandomAccessStreamCache cache = MEMORY.create();
        document = new COSDocument(MEMORY, this) {
            @Override
            public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
                COSStream stream = new GuardedStream(cache, createRandomAccessReadView(start, length), work);
                dictionary.forEach(stream::setItem);
                stream.setKey(dictionary.getKey());
                return stream;
            }

            @Override
            public void close() throws IOException {
                try (cache) {
                    super.close();
                }
            }
        };
    }

    /** The document with the password that most have, an empty one. */
    static PDDocument load(byte[] bytes, PdfWork work) throws IOException {
        return new GuardedPdf(bytes, work).parse();
    }

    private static final class GuardedStream extends COSStream {
        private final PdfWork work;

        GuardedStream(RandomAccessStreamCache cache, RandomAccessReadView raw, PdfWork work) throws IOException {
            super(cache, raw);
            this.work = work;
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            return filters().isEmpty() ? unfiltered() : new RandomAccessReadBuffer(expanded());
        }

        private RandomAccessRead unfiltered() throws IOException {
            work.expansion();
            return super.createView();
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            expanded(); // counted before it is done again by PDFBox, whose class nobody else can make
            return super.createInputStream(options);
        }

        private byte[] expanded() throws IOException {
            List<COSName> filters = filters();
            ByteArrayOutputStream last = work.expansion();
            try (InputStream raw = createRawInputStream()) {
                if (filters.isEmpty()) {
                    return new byte[0];
                }
                InputStream from = raw;
                for (int i = 0; i < filters.size(); i++) {
                    last = work.expansion();
                    FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(from, last, this, i,
                            DecodeOptions.DEFAULT);
                    from = new ByteArrayInputStream(last.toByteArray());
                }
            }
            return last.toByteArray();
        }

        private List<COSName> filters() {
            return switch (getFilters()) {
                case COSName one -> List.of(one);
                case COSArray several -> IntStream.range(0, several.size()).mapToObj(several::getObject)
                        .filter(COSName.class::isInstance).map(COSName.class::cast).toList();
                case null, default -> List.of();
            };
        }
    }
}
