/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.cades.validation.CAdESSignature;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** How many timestamps a signature has among its attributes, whether or not they can be read (ETSI EN 319 122-1). */
final class TimestampTokens {

    private static final Set<ASN1ObjectIdentifier> TIMESTAMPS = Set.of(
            PKCSObjectIdentifiers.id_aa_ets_contentTimestamp,
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            PKCSObjectIdentifiers.id_aa_ets_escTimeStamp,
            PKCSObjectIdentifiers.id_aa_ets_certCRLTimestamp,
            PKCSObjectIdentifiers.id_aa_ets_archiveTimestamp,
            new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.48"),
            new ASN1ObjectIdentifier("0.4.0.1733.2.4"));

    private TimestampTokens() {}

    static int of(List<AdvancedSignature> signatures) {
        return signatures.stream()
                .filter(CAdESSignature.class::isInstance)
                .map(signature -> ((CAdESSignature) signature).getSignerInformation())
                .flatMap(signer -> Stream.of(signer.getSignedAttributes(), signer.getUnsignedAttributes()))
                .filter(Objects::nonNull)
                .flatMap(TimestampTokens::attributes)
                .filter(attribute -> TIMESTAMPS.contains(attribute.getAttrType()))
                .mapToInt(attribute -> attribute.getAttrValues().size())
                .sum();
    }

    private static Stream<Attribute> attributes(AttributeTable table) {
        return Stream.of(table.toASN1Structure().getAttributes());
    }
}
