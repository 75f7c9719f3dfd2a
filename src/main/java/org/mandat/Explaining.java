package org.mandat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

import org.mandat.diagnostic.ErrorCode;
import org.mandat.document.Decoder;
import org.mandat.document.Description;
import org.mandat.document.Document;
import org.mandat.knowledge.Digest;
import org.mandat.knowledge.Iri;
import org.mandat.reading.CatalogueReader;
import org.mandat.reading.TurtleFile;
import org.mandat.store.Generation;

/** Reads texts by the mappings as they are now, and keeps what was decided of each sentence; nothing is published. */
public final class Explaining {
    private final Project project;
    private final Pipeline pipeline;

    public Explaining(Project project) {
        this.project = project;
        this.pipeline = Pipeline.of(project, Iri.DATA);
    }

    /**
     * A text that nobody describes, as a document of its own.
     *
     * @param year in which it was written
     */
    public Pipeline.Judged text(String text, int year) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return pipeline.judge(Decoder.decode("text", "the text", bytes).document(), pipeline.anybody(year));
    }

    /** A file that nobody describes; DOCUMENT if it cannot be read. */
    public Pipeline.Judged file(Path file, int year) {
        byte[] bytes = Job.bytes(file);
        return pipeline.judge(Decoder.decode("text", String.valueOf(file.getFileName()), bytes).document(),
                pipeline.anybody(year));
    }

    /** A text that a store keeps, with its description; STORE if it keeps none of that id. */
    public Pipeline.Judged kept(Generation generation, String id) {
        Description description = CatalogueReader.read(TurtleFile.parse(
                generation.folder().resolve(generation.document(id).description().path()), ErrorCode.STORE,
                generation.description(id))).get(0);
        String text = generation.text(id);
        return pipeline.judge(new Document(id, text, "text/plain", "UTF-8", Digest.sha256(text)),
                pipeline.context(description));
    }

    /** The files of mappings, ontology and checks that are not as they were when a generation was made. */
    public List<String> changed(Generation generation) {
        SortedMap<String, String> now = project.inputs();
        return java.util.stream.Stream.concat(now.keySet().stream(), generation.inputs().keySet().stream())
                .filter(name -> name.contains("/")).distinct().sorted()
                .filter(name -> !java.util.Objects.equals(now.get(name), generation.inputs().get(name))).toList();
    }
}
