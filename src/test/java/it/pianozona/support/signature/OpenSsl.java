/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support.signature;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Signs with the OpenSSL of the machine, as a tool that is not ours; the test is skipped where there is none. */
public final class OpenSsl {

    private OpenSsl() {}

    /** An envelope (.p7m) with the document. */
    public static byte[] envelope(TestSigner signer, byte[] document, String form) {
        return sign(signer, document, "-nodetach -outform " + form);
    }

    /** The signature alone (.p7s). */
    public static byte[] detached(TestSigner signer, byte[] document) {
        return sign(signer, document, "-outform DER");
    }

    private static byte[] sign(TestSigner signer, byte[] document, String options) {
        try {
            var folder = Files.createTempDirectory("openssl");
            Files.write(folder.resolve("documento"), document);
            Files.writeString(folder.resolve("firma.pem"), signer.asPem());
            run(
                    folder,
                    "openssl cms -sign -binary -cades -md sha256 -signer firma.pem -in documento -out firmato "
                            + options);
            return Files.readAllBytes(folder.resolve("firmato"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a tool in a folder and gives what it says; the test is skipped where the tool is not installed. */
    public static String run(Path folder, String command) throws IOException {
        var output = folder.resolve("uscita.txt");
        try {
            var process = new ProcessBuilder(List.of(command.split(" ")))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assumeTrue(process.waitFor(60, TimeUnit.SECONDS), command + " does not end");
            return Files.readString(output);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (IOException missing) {
            assumeTrue(Files.exists(output) && Files.size(output) > 0, command.split(" ")[0] + " is not installed");
            throw missing;
        }
    }
}
