/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.TimeStampAndCRL;
import org.bouncycastle.asn1.cms.TimeStampedData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * A file with a timestamp around it, as Italian signing tools make them: {@code .tsd} (TimeStampedData, RFC 5544) and
 * {@code .m7m} (a MIME message of two parts: the file, and the answer of the timestamping service). Whether the timestamp
 * holds is verified elsewhere; an address in a {@code .tsd} is never asked.
 */
final class TimestampedFile {

    /** Renewed once a decade or so. */
    private static final int MOST_STAMPS = 10;

    private static final int LONGEST_IDENTIFIER = 40;

    private TimestampedFile() {}

    /** A timestamp, DER, and what it must have been made of. */
    record Stamp(byte[] token, byte[] covered) {}

    /** The file inside, byte for byte, and its timestamps: at least one. */
    record Wrapped(byte[] content, List<Stamp> stamps) {}

    /**
     * The file inside; empty where the bytes are no such file.
     *
     * @throws Refused if they are one that cannot be read
     */
    static Optional<Wrapped> read(byte[] bytes) {
        if (MimeParts.begin(bytes)) {
            return Optional.of(ofMime(MimeParts.of(bytes)));
        }
        return isTimeStampedData(bytes) ? Optional.of(ofTimeStampedData(bytes)) : Optional.empty();
    }

    private static boolean isTimeStampedData(byte[] bytes) {
        try {
            var identifier = CMSObjectIdentifiers.timestampedData.getEncoded(ASN1Encoding.DER);
            var at =
                    SignedFile.indexOf(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_IDENTIFIER)), identifier, 0);
            return at > 0 && at <= 2 + Long.BYTES && bytes[0] == 0x30;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Wrapped ofTimeStampedData(byte[] bytes) {
        try {
            var data = TimeStampedData.getInstance(
                    ContentInfo.getInstance(whole(bytes)).getContent());
            if (data.getContent() == null) {
                throw new Refused(Reason.DETACHED);
            }
            var content = data.getContent().getOctets();
            var evidence = data.getTemporalEvidence().getTstEvidence();
            if (evidence == null) {
                throw new Refused(Reason.TIMESTAMP_UNREADABLE);
            }
            return new Wrapped(content, chain(evidence.toTimeStampAndCRLArray(), first(data, content)));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException unreadable) {
            throw new Refused(SignedFile.isShorterThanItSays(bytes) ? Reason.TRUNCATED : Reason.TIMESTAMP_UNREADABLE);
        }
    }

    /** Nothing may lie behind it, where no timestamp reaches. */
    private static ASN1Primitive whole(byte[] bytes) throws IOException {
        try (var in = new ASN1InputStream(bytes)) {
            var object = in.readObject();
            if (in.read() >= 0) {
                throw new Refused(Reason.TIMESTAMP_UNREADABLE);
            }
            return object;
        }
    }

    /** The first timestamp is made of the content, with the particulars before it if they say so. */
    private static byte[] first(TimeStampedData data, byte[] content) throws IOException {
        if (data.getMetaData() == null || !data.getMetaData().isHashProtected()) {
            return content;
        }
        var covered = new ByteArrayOutputStream();
        covered.write(data.getMetaData().getEncoded(ASN1Encoding.DER));
        covered.write(content);
        return covered.toByteArray();
    }

    /** Each further one is made of the one before. */
    private static List<Stamp> chain(TimeStampAndCRL[] tokens, byte[] first) throws IOException {
        if (tokens.length == 0) {
            throw new Refused(Reason.TIMESTAMP_UNREADABLE);
        }
        if (tokens.length > MOST_STAMPS) {
            throw new Refused(Reason.TOO_COMPLEX);
        }
        var stamps = new ArrayList<Stamp>();
        var covered = first;
        for (var token : tokens) {
            stamps.add(new Stamp(token.getTimeStampToken().getEncoded(ASN1Encoding.DER), covered));
            covered = token.getEncoded(ASN1Encoding.DER);
        }
        return stamps;
    }

    private static Wrapped ofMime(List<byte[]> parts) {
        if (parts.size() != 2) {
            throw new Refused(Reason.TIMESTAMP_UNREADABLE);
        }
        var last = token(parts.get(1));
        var token = last.or(() -> token(parts.get(0))).orElseThrow(() -> new Refused(Reason.TIMESTAMP_UNREADABLE));
        var content = parts.get(last.isPresent() ? 0 : 1);
        return new Wrapped(content, List.of(new Stamp(token, content)));
    }

    /** The timestamp of a part that is one ({@code .tst}), or the answer of a service ({@code .tsr}). */
    private static Optional<byte[]> token(byte[] part) {
        try {
            var object = whole(part);
            var token = isAnswer(object) ? TimeStampResp.getInstance(object).getTimeStampToken() : null;
            var signed = new CMSSignedData(token == null ? ContentInfo.getInstance(object) : token);
            return PKCSObjectIdentifiers.id_ct_TSTInfo.getId().equals(signed.getSignedContentTypeOID())
                            && TSTInfo.getInstance(
                                            (byte[]) signed.getSignedContent().getContent())
                                    != null
                    ? Optional.of(signed.getEncoded(ASN1Encoding.DER))
                    : Optional.empty();
        } catch (IOException | CMSException | RuntimeException another) {
            return Optional.empty();
        }
    }

    private static boolean isAnswer(ASN1Primitive object) {
        return !(ASN1Sequence.getInstance(object).getObjectAt(0) instanceof ASN1ObjectIdentifier);
    }
}
