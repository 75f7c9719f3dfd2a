package org.mandat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What of a folder a disk is bound to keep when the power fails: of a file, its bytes when it was last synced; of a folder, its entries
 * when that was synced (POSIX promises no more). The rest may be there or not.
 */
final class Durable {
    /** A file or a folder by whatever names: now, and as it was last synced. */
    private static final class Node {
        private final boolean folder;
        private final Map<String, Node> now = new TreeMap<>();
        private Map<String, Node> synced = Map.of();
        private byte[] bytes = new byte[0];

        Node(boolean folder) {
            this.folder = folder;
        }
    }

    private final Path root;
    private final Node all;

    /** All that is there is synced. */
    Durable(Path root) throws IOException {
        this.root = root;
        this.all = read(root);
    }

    private static Node read(Path path) throws IOException {
        Node node = new Node(Files.isDirectory(path));
        if (node.folder) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    node.now.put(file.getFileName().toString(), read(file));
                }
            }
            node.synced = Map.copyOf(node.now);
        } else {
            node.bytes = Files.readAllBytes(path);
        }
        return node;
    }

    void note(FaultyDisk.Change change, Path file, Path other) throws IOException {
        if (change == FaultyDisk.Change.SYNC) {
            sync(file);
            return;
        }
        Map<String, Node> entries = find(Objects.requireNonNull(file.getParent())).now;
        String name = file.getFileName().toString();
        switch (change) {
            case FOLDER -> entries.put(name, new Node(true));
            case CREATE -> entries.putIfAbsent(name, new Node(false));
            case LINK -> entries.put(name, find(other));
            case MOVE -> {
                entries.put(name, find(other));
                find(Objects.requireNonNull(other.getParent())).now.remove(other.getFileName().toString());
            }
            case DELETE -> entries.remove(name);
            case WRITE, SYNC -> {
                // Nothing is kept of it until it is synced.
            }
        }
    }

    private void sync(Path file) throws IOException {
        Node node = find(file);
        if (node.folder) {
            node.synced = Map.copyOf(node.now);
        } else {
            node.bytes = Files.readAllBytes(file);
        }
    }

    private Node find(Path path) {
        Node node = all;
        if (!path.equals(root)) {
            for (Path name : root.relativize(path)) {
                node = Objects.requireNonNull(node.now.get(name.toString()));
            }
        }
        return node;
    }

    /** Makes a folder as it may be found after the power failed; each entry that was not synced is there by the toss of a coin. */
    void survive(Path target, Random coin, boolean lucky) throws IOException {
        write(all, target, coin, lucky);
    }

    private static void write(Node node, Path target, Random coin, boolean lucky) throws IOException {
        if (!node.folder) {
            Files.write(target, node.bytes);
            return;
        }
        Files.createDirectory(target);
        Map<String, Node> kept = new TreeMap<>(node.synced);
        if (lucky) {
            node.now.forEach((name, entry) -> {
                if (coin.nextBoolean()) {
                    kept.put(name, entry);
                }
            });
            node.synced.keySet().stream().filter(name -> !node.now.containsKey(name) && coin.nextBoolean())
                    .forEach(kept::remove);
        }
        for (Map.Entry<String, Node> entry : kept.entrySet()) {
            write(entry.getValue(), target.resolve(entry.getKey()), coin, lucky);
        }
    }
}
