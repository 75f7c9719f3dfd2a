package org.mandat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.store.Samples.draft;
import static org.mandat.store.Samples.quotes;
import static org.mandat.store.Samples.source;
import static org.mandat.store.StoreFaults.assertFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real small disk, filled up or made read-only. Needs the right to mount: skipped, and said, without it; {@link DiskFaultsTest} does not. */
class MountedDiskTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()),
                "SKIPPED: no right to mount a disk here, so none was filled up for real");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Source large(String id, int bytes) {
        byte[] original = new byte[bytes];
        new Random(1).nextBytes(original);
        return new Source(id, "texte", original, "pdf", new byte[]{'#'});
    }

    @Test
    void aDiskThatFillsUpKeepsWhatWasThereAndTakesTheNextThatFits() throws IOException {
        Store store = Store.at(disk.resolve("store"));
        Generation first = store.publish(draft(quotes("programme/a", "un")).document(source("a", "un")));
        assertFault(() -> store.publish(draft(quotes("programme/a", "deux")).document(large("a", 3 * MEGABYTE))),
                store.folder().toString(), "No space left on device", "nothing was published", "--store");
        assertThat(store.current()).hasValue(first);
        assertThat(Verification.of(first)).isEmpty();
        assertThat(store.folder().resolve("staging")).doesNotExist();
        Generation next = store.publish(draft(quotes("programme/a", "trois")).document(large("a", MEGABYTE / 2)));
        assertThat(Verification.of(next)).isEmpty();
    }

    @Test
    void aDiskThatIsReadOnlyIsServedVerifiedAndHeldButNotWritten() throws Exception {
        Store store = Store.at(disk.resolve("store"));
        Generation first = store.publish(draft(quotes("programme/a", "un")).document(source("a", "un")));
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        try (Held held = store.hold().orElseThrow();
                Form memory = Form.open(held.generation(), FormOptions.defaults());
                Form onDisk = Form.open(held.generation(), FormOptions.defaults().inMemoryUpTo(0))) {
            String all = "SELECT ?q { ?m mandat:quote ?q }";
            assertThat(Samples.select(onDisk, all)).isEqualTo(Samples.select(memory, all)).hasSize(1);
            assertThat(Verification.of(held.generation())).isEmpty();
            assertThat(store.isInUse(first)).isTrue();
        }
        assertFault(() -> store.publish(draft(quotes("programme/a", "deux"))), store.folder().toString(),
                "Read-only file system", "nothing was published");
        assertFault(() -> store.write(), store.folder().toString(), "Read-only file system");
    }
}
