/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * The layers of a signed file, from the outside in: envelopes, and at the end perhaps a signed PDF. A timestamp may be around
 * any of them ({@code .tsd}, {@code .m7m}); it counts as a layer of the depth, and is no signature.
 */
final class SignedFile {

    private static final int DEEPEST = 5;
    private static final int MOST_SIGNATURES = 200;
    private static final int MOST_ATTRIBUTES = 1_000;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNATURE_OF_PDF = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTION_OF_PDF = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final byte SEQUENCE = 0x30;

    private SignedFile() {}

    /**
     * One signed layer.
     *
     * @param content what an envelope holds; empty for a PDF
     */
    record Layer(Verdict.Format format, byte[] bytes, byte[] content) {}

    /**
     * A timestamp around something that is signed.
     *
     * @param token the timestamp, DER
     * @param covered what it must have been made of
     * @param outside how many signed layers are around it: those after them are covered
     */
    record Stamp(byte[] token, byte[] covered, int outside) {}

    /**
     * What was found.
     *
     * @param layers the signed ones, the first is the outermost; never empty
     */
    record Opened(List<Layer> layers, List<Stamp> stamps) {}

    /**
     * The layers of an upload. Only envelopes and PDFs that begin with the issued document are ever parsed.
     *
     * @throws Refused if there is none, or if they cannot be read
     */
    static Opened opened(byte[] upload, byte[] issued) {
        var layers = new ArrayList<Layer>();
        var stamps = new ArrayList<Stamp>();
        var inner = decoded(upload);
        for (int depth = 0; !Arrays.equals(inner, issued) && isSigned(inner, depth == 0); depth++) {
            if (depth == DEEPEST) {
                throw new Refused(Reason.TOO_COMPLEX);
            }
            var wrapped = TimestampedFile.read(inner);
            if (wrapped.isPresent()) {
                wrapped.get().stamps().forEach(one -> stamps.add(new Stamp(one.token(), one.covered(), layers.size())));
                inner = decoded(wrapped.get().content());
                continue;
            }
            var layer = startsWith(inner, PDF) ? pdf(inner, issued) : envelope(inner);
            layers.add(layer);
            if (layer.format() == Verdict.Format.PADES) {
                break;
            }
            inner = decoded(layer.content());
        }
        if (layers.isEmpty()) {
            throw new Refused(Reason.NOT_SIGNED);
        }
        return new Opened(layers, stamps);
    }

    /** The outermost layer must be one that can be read; what it holds may be any document. */
    static boolean isSigned(byte[] bytes, boolean outermost) {
        if (startsWith(bytes, PDF)) {
            return outermost || indexOf(bytes, SIGNATURE_OF_PDF, 0) >= 0;
        }
        return outermost || isEnvelope(bytes) || MimeParts.begin(bytes);
    }

    private static boolean isEnvelope(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == SEQUENCE;
    }

    private static Layer pdf(byte[] bytes, byte[] issued) {
        if (!startsWith(bytes, issued)) {
            throw new Refused(whyNotIssued(bytes, issued));
        }
        if (count(PdfWeight.plainNames(bytes, issued.length), SIGNATURE_OF_PDF) > MOST_SIGNATURES) {
            throw new Refused(Reason.TOO_COMPLEX);
        }
        PdfWeight.requireModest(bytes, issued.length);
        PdfRevision.requireSound(bytes, issued.length);
        return new Layer(Verdict.Format.PADES, bytes, new byte[0]);
    }

    private static Reason whyNotIssued(byte[] bytes, byte[] issued) {
        if (indexOf(bytes, ENCRYPTION_OF_PDF, 0) >= 0) {
            return Reason.ENCRYPTED;
        }
        return startsWith(issued, bytes) ? Reason.TRUNCATED : Reason.ANOTHER_DOCUMENT;
    }

    static Layer envelope(byte[] bytes) {
        if (!isEnvelope(bytes)) {
            throw new Refused(Reason.NOT_A_SIGNED_FILE);
        }
        try {
            var data = new CMSSignedData(bytes);
            if (!(data.getSignedContent() instanceof CMSProcessableByteArray content)) {
                throw new Refused(Reason.DETACHED);
            }
            requireFew(data.getSignerInfos().size());
            requireFewAttributes(data);
            return new Layer(Verdict.Format.CADES, bytes, (byte[]) content.getContent());
        } catch (CMSException | RuntimeException unreadable) {
            if (unreadable instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(isShorterThanItSays(bytes) ? Reason.TRUNCATED : Reason.NOT_A_SIGNED_FILE);
        }
    }

    private static void requireFew(int signatures) {
        if (signatures == 0) {
            throw new Refused(Reason.NOT_SIGNED);
        }
        if (signatures > MOST_SIGNATURES) {
            throw new Refused(Reason.TOO_COMPLEX);
        }
    }

    /** Each may be a timestamp, which is verified. */
    private static void requireFewAttributes(CMSSignedData data) {
        var attributes = data.getSignerInfos().getSigners().stream()
                .map(SignerInformation::getUnsignedAttributes)
                .filter(Objects::nonNull)
                .flatMap(table -> Arrays.stream(table.toASN1Structure().getAttributes()))
                .mapToInt(attribute -> attribute.getAttrValues().size())
                .sum();
        if (attributes > MOST_ATTRIBUTES) {
            throw new Refused(Reason.TOO_COMPLEX);
        }
    }

    /** The length that a DER sequence announces, beyond the end of the file; an indefinite length has none. */
    static boolean isShorterThanItSays(byte[] bytes) {
        if (bytes.length < 2) {
            return true;
        }
        int first = bytes[1] & 0xFF;
        if (first == 0x80) {
            return true;
        }
        int lengthBytes = first < 0x80 ? 0 : first - 0x80;
        if (lengthBytes > 4 || bytes.length < 2 + lengthBytes) {
            return lengthBytes <= 4;
        }
        long announced = first < 0x80 ? first : 0;
        for (int i = 0; i < lengthBytes; i++) {
            announced = announced << 8 | bytes[2 + i] & 0xFF;
        }
        return 2 + lengthBytes + announced > bytes.length;
    }

    /** Some tools write envelopes in base64, with or without the lines of PEM. */
    static byte[] decoded(byte[] bytes) {
        if (bytes.length == 0 || isEnvelope(bytes) || startsWith(bytes, PDF) || MimeParts.begin(bytes)) {
            return bytes;
        }
        var text = new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceAll("-----[A-Z0-9 ]+-----", "")
                .replaceAll("\\s", "");
        try {
            var inside = Base64.getDecoder().decode(text);
            return isEnvelope(inside) ? inside : bytes;
        } catch (IllegalArgumentException notBase64) {
            return bytes;
        }
    }

    static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static int count(byte[] bytes, byte[] sought) {
        int found = 0;
        for (int at = indexOf(bytes, sought, 0); at >= 0; at = indexOf(bytes, sought, at + sought.length)) {
            found++;
        }
        return found;
    }

    static int indexOf(byte[] bytes, byte[] sought, int from) {
        for (int at = from; at <= bytes.length - sought.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        return -1;
    }
}
