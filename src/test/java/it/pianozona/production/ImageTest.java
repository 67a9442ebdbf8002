/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.production;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.Installation;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image, without a container engine: exactly the files that the Dockerfile copies and .dockerignore lets through are packaged with
 * the Dockerfile's own commands, and the layers that come out of them start in production and answer.
 */
@Tag("production")
class ImageTest {

    private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?!--from)(\\S+) (\\S+)$");
    private static final Pattern ADMITTED = Pattern.compile("(?m)^!(\\S+)$");
    private static final Pattern RUN = Pattern.compile("(?m)^RUN (mvn .+?) \\\\\n && java (.+)$");
    private static final Pattern LAYER = Pattern.compile("(?m)^COPY --from=build /build/layers/(\\S+)/ \\./$");

    @Test
    void what_the_dockerfile_copies_packages_starts_in_production_and_answers(@TempDir Path build) throws Exception {
        var dockerfile = Files.readString(Path.of("Dockerfile"));
        copyAsTheDockerfileDoes(dockerfile, build);
        var commands = RUN.matcher(dockerfile);
        assertThat(commands.find()).as("the commands of the build stage").isTrue();

        run(build, List.of(commands.group(1).split(" ")));
        run(build, extraction(build, commands.group(2)));
        var app = Files.createDirectories(build.resolve("app"));
        var layers =
                LAYER.matcher(dockerfile).results().map(found -> found.group(1)).toList();
        assertThat(layers).hasSizeGreaterThan(2);
        for (var layer : layers) {
            copy(build.resolve("layers").resolve(layer), app);
        }

        try (var installation = Installation.prepare();
                var node = installation.node(
                        List.of("-jar", app.resolve("pianozona.jar").toString()))) {
            node.awaitReady();

            assertThat(node.get("/accedi").body()).contains("Entra");
            assertThat(node.get("/guida").statusCode()).isEqualTo(200);
            assertThat(node.get("/salute/vivo").body()).isEqualTo("vivo");
            assertThat(node.get("/salute/pronto").body()).isEqualTo("pronto");
        }
    }

    private static void copyAsTheDockerfileDoes(String dockerfile, Path build) throws IOException {
        var admitted = ADMITTED.matcher(Files.readString(Path.of(".dockerignore")))
                .results()
                .map(found -> Path.of(found.group(1)))
                .toList();
        var copied = new ArrayList<String>();
        for (var line : COPIED.matcher(dockerfile).results().toList()) {
            copied.add(line.group(1));
            assertThat(admitted)
                    .as(".dockerignore lets %s into the context", line.group(1))
                    .anyMatch(Path.of(line.group(1))::startsWith);
            copy(Path.of(line.group(1)), build.resolve(line.group(2)).normalize());
        }
        assertThat(copied).contains("pom.xml", "bpmn", "forms");
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.copy(from, Files.isDirectory(to) ? to.resolve(from.getFileName()) : to);
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The shell finds the jar by its pattern; here it is found by hand. */
    private static List<String> extraction(Path build, String arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (var argument : arguments.split(" ")) {
            command.add(argument.contains("*") ? jar(build).toString() : argument);
        }
        return command;
    }

    private static Path jar(Path build) throws IOException {
        try (var jars = Files.newDirectoryStream(build.resolve("target"), "pianozona-*.jar")) {
            return jars.iterator().next();
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        var log = folder.resolve("build-" + System.nanoTime() + ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("MAVEN_OPTS", "-XX:TieredStopAtLevel=1"));
        var process = builder.start();
        var ended = process.waitFor(15, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0)
                .as("%s:\n%s", command, Files.readString(log))
                .isTrue();
    }
}
