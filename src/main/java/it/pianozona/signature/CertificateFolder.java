/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The certificates of a folder. What is no certificate is told and left aside: a stray file does not take the others away.
 *
 * @param faults Italian, each naming the file or the folder
 */
record CertificateFolder(List<CertificateToken> certificates, List<String> faults) {

    static CertificateFolder read(Path folder) {
        var read = new CertificateFolder(new ArrayList<>(), new ArrayList<>());
        if (!Files.isDirectory(folder)) {
            return read;
        }
        try (var files = Files.list(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(read::add);
        } catch (IOException e) {
            read.faults.add("La cartella %s non si può leggere: controlla i permessi.".formatted(folder));
        }
        return read;
    }

    private void add(Path file) {
        try {
            certificates.add(DSSUtils.loadCertificate(file.toFile()));
        } catch (DSSException noCertificate) {
            faults.add(
                    "Il file %s non è un certificato ed è stato ignorato: nella cartella si mettono solo certificati (PEM o DER)."
                            .formatted(file));
        }
    }
}
