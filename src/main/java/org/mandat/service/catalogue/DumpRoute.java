package org.mandat.service.catalogue;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mandat.service.http.Asked;
import org.mandat.service.http.Format;
import org.mandat.service.http.HttpDate;
import org.mandat.service.http.Refusal;
import org.mandat.service.http.Reply;
import org.mandat.service.http.Route;
import org.mandat.service.http.StoredFile;
import org.mandat.store.Generation;

/** {@code /dumps/…}: files, with their size, date and ranges; and, unless it must not be shown, the text of a programme as it was read. */
record DumpRoute(Dumps dumps, boolean fullText) implements Route {
    private static final String TEXT = Dump.FOLDER + "text/";

    @Override
    public List<Format> formats(Asked asked) {
        return asked.path().startsWith(TEXT)
                ? List.of(Format.of("txt", "text/plain"))
                : List.of(Format.of("gz", "application/gzip"));
    }

    @Override
    public Format.Choice<?> choose(Asked asked, List<? extends Format> formats) {
        return new Format.Choice<>(formats.getFirst(), formats.getFirst().mediaTypes().getFirst());
    }

    @Override
    public String key(Asked asked) {
        return asked.path();
    }

    @Override
    public Reply answer(Asked asked, Format.Choice<?> choice) {
        if (asked.path().equals(Dump.FOLDER)) {
            return Reply.seeOther(Catalogue.PATH);
        }
        if (asked.path().startsWith(TEXT)) {
            return text(asked, asked.path().substring(TEXT.length()));
        }
        DumpFile file = Dump.at(asked.path()).flatMap(dump -> dumps.file(asked.graph(), dump))
                .orElseThrow(() -> new Refusal(404, "nothing-here"));
        String name = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        return Reply.of(choice.mediaType(), new StoredFile(file.path(), file.bytes()))
                .with("Last-Modified", date(asked)).with("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .with("Repr-Digest", "sha-256=:" + base64(file.sha256()) + ":");
    }

    private Reply text(Asked asked, String name) {
        Optional<Generation> generation = asked.graph().generation().filter(each -> name.endsWith(".txt")
                && each.documents().contains(name.substring(0, name.length() - 4)));
        if (generation.isEmpty()) {
            throw new Refusal(404, "nothing-here");
        }
        if (!fullText) {
            throw new Refusal(403, "no-full-text");
        }
        return Reply.of("text/plain", generation.get().text(name.substring(0, name.length() - 4)))
                .with("Last-Modified", date(asked));
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static String date(Asked asked) {
        Instant published = asked.graph().generation().map(each -> each.manifest().published()).orElse(Instant.EPOCH);
        return HttpDate.format(published);
    }
}
