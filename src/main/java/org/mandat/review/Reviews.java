package org.mandat.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.mandat.diagnostic.Diagnostic;

/** All reviews of a project, in the order of their files. */
public record Reviews(List<Review> all) {
    public static final Reviews NONE = new Reviews(List.of());

    public Reviews {
        all = List.copyOf(all);
    }

    /** Those of one document. */
    public List<Review> of(String document) {
        return all.stream().filter(review -> review.document().equals(document)).toList();
    }

    /** One note for each document that is reviewed and not among those given: not loaded, or misspelt. */
    public List<Diagnostic> without(Collection<String> documents) {
        Map<String, List<Review>> missing = all.stream().filter(review -> !documents.contains(review.document()))
                .collect(Collectors.groupingBy(Review::document, TreeMap::new, Collectors.toList()));
        return missing.entrySet().stream().map(each -> Diagnostic.info(each.getValue().get(0).where(),
                "reviews of \"" + each.getKey() + "\", which is not loaded: " + each.getValue().size())).toList();
    }
}
