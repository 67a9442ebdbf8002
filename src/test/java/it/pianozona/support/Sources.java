/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The product's files as they are written, for tests that read them all. */
public final class Sources {

    private static final Path JAVA = Path.of("src", "main", "java");

    private Sources() {}

    /** One file. */
    public record Source(Path path, String text) {

        /** For example {@code People.java}. */
        public String name() {
            return path.getFileName().toString();
        }
    }

    /** The Java sources of the product, in the order of their paths. */
    public static Stream<Source> java() {
        return below(JAVA, ".java");
    }

    /** The files below that folder whose names end so, in the order of their paths. */
    public static Stream<Source> below(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted()
                    .map(Sources::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
