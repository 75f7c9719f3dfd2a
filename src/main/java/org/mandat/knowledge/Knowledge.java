package org.mandat.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the extractor knows.
 *
 * @param broaderThemes each narrower theme with the one above it
 */
public record Knowledge(List<Entity> entities, List<Cue> cues, List<WordList> words,
        Map<String, String> broaderThemes) {
    public Knowledge {
        entities = List.copyOf(entities);
        cues = List.copyOf(cues);
        words = List.copyOf(words);
        broaderThemes = Map.copyOf(broaderThemes);
    }

    /** The words of the list of that name; none if there is no such list. */
    public Set<String> words(String name) {
        return words.stream().filter(list -> list.name().equals(name)).findFirst().map(list -> Set.copyOf(list.words()))
                .orElse(Set.of());
    }

    /** The theme at the top above a theme, or itself. */
    public String topTheme(String theme) {
        String top = theme;
        for (int i = 0; i < 10 && broaderThemes.containsKey(top); i++) { // deeper is a cycle, which the shapes refuse
            top = broaderThemes.get(top);
        }
        return top;
    }
}
