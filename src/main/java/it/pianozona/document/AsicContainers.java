/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.document;

import eu.europa.esig.dss.asic.cades.ASiCWithCAdESSignatureParameters;
import eu.europa.esig.dss.asic.cades.signature.ASiCWithCAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import it.pianozona.rule.RuleViolated;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Puts files together as one ASiC-E container with CAdES (ETSI EN 319 162-1): the files as they are, a manifest with the SHA-256 of each, and
 * a seal over the manifest, which the standard asks for. The seal holds the set together; what each person signed is in the files.
 */
@Service
public class AsicContainers {

    /** Media type of a container. */
    public static final String MEDIA_TYPE = "application/vnd.etsi.asic-e+zip";

    private final Clock clock;
    private final Function<Instant, Seal> seals;

    /**
     * @param keystore PKCS#12 file with the administration's seal; empty: each container gets a technical seal of its own
     * @param password of the keystore
     */
    AsicContainers(
            Clock clock,
            @Value("${pianozona.document.seal.keystore:}") String keystore,
            @Value("${pianozona.document.seal.password:}") String password) {
        this.clock = clock;
        var own = Optional.of(keystore).filter(path -> !path.isBlank()).map(path -> Seal.from(Path.of(path), password));
        this.seals = at -> own.orElseGet(() -> Seal.madeFor(at));
    }

    /** A file of a container, with the name that people read. */
    public record Content(String name, byte[] bytes) {}

    /**
     * A container with these files, in this order; a number before each name says the order and keeps names apart.
     *
     * @throws RuleViolated when there are no files, or together they are larger than a file can be kept
     */
    public byte[] compose(List<Content> files) {
        var size = files.stream().mapToLong(file -> file.bytes().length).sum();
        if (files.isEmpty() || size > StoredFiles.LARGEST) {
            throw new RuleViolated("«Contenitore»: ci vogliono da uno a più file, in tutto non oltre 100 MB.");
        }
        var at = clock.instant();
        var seal = seals.apply(at);
        var documents = IntStream.range(0, files.size())
                .mapToObj(n -> document(n + 1, files.get(n)))
                .toList();
        var service = new ASiCWithCAdESService(new CommonCertificateVerifier());
        var parameters = parameters(seal, at);
        var value = seal.sign(service.getDataToSign(documents, parameters));
        return DSSUtils.toByteArray(service.signDocument(documents, parameters, value));
    }

    private static DSSDocument document(int number, Content file) {
        var name = file.name().replaceAll("[^\\p{L}\\p{N} ._-]", "-");
        return new InMemoryDocument(file.bytes(), "%02d-%s".formatted(number, name));
    }

    private static ASiCWithCAdESSignatureParameters parameters(Seal seal, Instant at) {
        var chain = seal.chain().stream().map(CertificateToken::new).toList();
        var parameters = new ASiCWithCAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        return parameters;
    }
}
