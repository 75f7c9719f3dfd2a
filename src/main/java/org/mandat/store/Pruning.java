package org.mandat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes old generations, each by one rename out of {@code generations/}, and the forms of those that are gone. For the one writer of
 * the store.
 *
 * @param aside where what is removed waits to be deleted; what a crash leaves there the next writer deletes
 */
record Pruning(Store store, Path aside) {
    /** What became of each generation, the newest first. */
    List<Pruned> keeping(int newest) throws IOException {
        String current = store.currentHash().orElse("");
        Set<String> readable = new HashSet<>();
        List<Pruned> all = new ArrayList<>();
        for (Generation generation : store.readable().reversed()) {
            readable.add(generation.hash());
            all.add(new Pruned(generation.hash(), fate(generation.hash(), current, all.size() < newest)));
        }
        store.hashes().stream().filter(hash -> !readable.contains(hash))
                .forEach(hash -> all.add(new Pruned(hash, Pruned.Fate.DAMAGED)));
        Disk.syncFolder(store.generationsFolder());
        forms();
        Disk.delete(aside);
        return all;
    }

    private Pruned.Fate fate(String hash, String current, boolean isNew) throws IOException {
        if (hash.equals(current)) {
            return Pruned.Fate.CURRENT;
        }
        if (isNew) {
            return Pruned.Fate.NEWEST;
        }
        Path generation = store.generationFolder(hash);
        return InUse.unless(generation, () -> remove(generation)) ? Pruned.Fate.REMOVED : Pruned.Fate.IN_USE;
    }

    private void remove(Path folder) throws IOException {
        Files.createDirectories(aside);
        Files.move(folder, aside.resolve(folder.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void forms() throws IOException {
        Path forms = store.folder().resolve("forms");
        if (!Files.isDirectory(forms)) {
            return;
        }
        List<String> kept = store.hashes();
        List<Path> all;
        try (Stream<Path> list = Files.list(forms)) {
            all = list.toList();
        }
        for (Path form : all) {
            if (FormBuild.generation(String.valueOf(form.getFileName()))
                    .filter(start -> kept.stream().noneMatch(hash -> hash.startsWith(start))).isPresent()) {
                remove(form);
            }
        }
        PrivateFolder.sweep(forms.resolve("private"));
    }
}
