/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One start of the product in a process of its own: it comes up and answers, or it ends with a number and its words. */
public final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(70);

    private final Process process;
    private final Path log;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private Node(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** A port that is free now. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Each start has a folder of its own to stand in, so that nothing of another is found there. */
    static Node begin(Path home, List<String> program, List<String> settings, Map<String, String> environment)
            throws IOException {
        var port = freePort();
        var folder = Files.createDirectories(home.resolve("start-" + System.nanoTime()));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A start is most of what such a test does: it is compiled as little as may be.
        command.addAll(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8"));
        command.addAll(program);
        if (settings.stream().noneMatch(given -> given.startsWith("--server.port="))) {
            command.add("--server.port=" + port);
        }
        command.addAll(settings);
        var log = folder.resolve("words.log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Node(builder.start(), log, port);
    }

    /**
     * The demonstration as the README starts it, with a database of its own and that in front of the product's classes.
     *
     * @param home folder in which the start gets a folder
     */
    public static Node demonstration(Path home, Path inFront) throws IOException {
        var product = Installation.program();
        var classes = inFront.toAbsolutePath() + File.pathSeparator + product.get(1);
        return begin(home, List.of("-cp", classes, product.get(2)), List.of(), Map.of());
    }

    public int port() {
        return port;
    }

    /** All that it has written so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** The folder in which it was started. */
    public Path folder() {
        return log.getParent();
    }

    /** @throws IllegalStateException if it ends before, or does not say that it is ready */
    public Node awaitReady() throws IOException, InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until) && process.isAlive()) {
            if (status("/salute/pronto") == 200) {
                return this;
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
        throw new IllegalStateException("the installation does not answer; its words are in " + log + "\n" + log());
    }

    /** Waits for the end of a start that is refused, or of a command. */
    public int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it goes on; its words are in " + log);
        }
        return process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop in order (SIGTERM) and does not wait. */
    public void askToStop() {
        process.destroy();
    }

    /** The status of the answer; 0 where nobody answers. */
    public int status(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(ANSWER)
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
