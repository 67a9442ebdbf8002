/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Evidence;
import org.bouncycastle.asn1.cms.MetaData;
import org.bouncycastle.asn1.cms.TimeStampAndCRL;
import org.bouncycastle.asn1.cms.TimeStampTokenEvidence;
import org.bouncycastle.asn1.cms.TimeStampedData;

/**
 * A timestamping service, and what people's tools do with it: signatures of the levels B-T, B-LT and B-LTA, and files with a
 * timestamp around them.
 */
public final class TestTimestamping {

    private final TestSigner service;
    private final TestAuthority authority;
    private final Optional<Instant> at;

    TestTimestamping(TestSigner service, TestAuthority authority) {
        this(service, authority, Optional.empty());
    }

    private TestTimestamping(TestSigner service, TestAuthority authority, Optional<Instant> at) {
        this.service = service;
        this.authority = authority;
        this.at = at;
    }

    /** The same service at another time. */
    public TestTimestamping at(Instant time) {
        return new TestTimestamping(service, authority, Optional.of(time));
    }

    /** The PDF with one signature more, of a level such as {@code LTA}. */
    public byte[] signPades(TestSigner signer, String level, byte[] pdf) {
        var parameters = signer.pades();
        parameters.setSignatureLevel(SignatureLevel.valueOf("PAdES_BASELINE_" + level));
        parameters.setContentSize(30_000);
        at.ifPresent(time -> parameters.bLevel().setSigningDate(Date.from(time)));
        return signer.sign(padesService(), pdf, parameters);
    }

    /** The signed PDF raised to a level. */
    public byte[] raisePades(String level, byte[] signed) {
        var parameters = service.pades();
        parameters.setSignatureLevel(SignatureLevel.valueOf("PAdES_BASELINE_" + level));
        return DSSUtils.toByteArray(padesService().extendDocument(new InMemoryDocument(signed), parameters));
    }

    /** The PDF with a timestamp of the document, whatever it is. */
    public byte[] stampPdf(byte[] pdf) {
        return DSSUtils.toByteArray(
                padesService().timestamp(new InMemoryDocument(pdf), new PAdESTimestampParameters()));
    }

    /** An envelope of a level such as {@code LTA} around the file. */
    public byte[] signCades(TestSigner signer, String level, byte[] file) {
        var parameters = signer.cades();
        parameters.setParallelSignature(false);
        parameters.setSignatureLevel(SignatureLevel.valueOf("CAdES_BASELINE_" + level));
        at.ifPresent(time -> parameters.bLevel().setSigningDate(Date.from(time)));
        var tool = new CAdESService(authority.toolVerifier());
        tool.setTspSource(source());
        return signer.sign(tool, file, parameters);
    }

    /** Key and certificate of the service as PEM, for tools other than ours. */
    public String asPem() {
        return service.asPem();
    }

    /** A timestamp of these bytes, DER ({@code .tst}). */
    public byte[] token(byte[] content) {
        return source().getTimeStampResponse(DigestAlgorithm.SHA256, digest(content))
                .getBytes();
    }

    /** A timestamp around the file, as RFC 5544 has it. */
    public byte[] tsd(byte[] content) {
        return tsd(content, Optional.empty(), token(content));
    }

    /** The same, with the file's name, which the timestamp covers too. */
    public byte[] tsdNamed(byte[] content, String name) {
        var particulars = new MetaData(ASN1Boolean.TRUE, new DERUTF8String(name), null, null);
        return tsd(content, Optional.of(particulars), token(joined(encoded(particulars), content)));
    }

    /** A timestamp around the file, renewed by a second one of the first. */
    public byte[] tsdRenewed(byte[] content, byte[] first) {
        var token = new TimeStampAndCRL(ContentInfo.getInstance(first));
        return tsd(content, Optional.empty(), first, token(encoded(token)));
    }

    /** A {@code .tsd} with those timestamps, whatever they are of. */
    public static byte[] tsd(byte[] content, Optional<MetaData> particulars, byte[]... tokens) {
        var evidence = new TimeStampAndCRL[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            evidence[i] = new TimeStampAndCRL(ContentInfo.getInstance(tokens[i]));
        }
        var data = new TimeStampedData(
                null,
                particulars.orElse(null),
                content == null ? null : new BEROctetString(content),
                new Evidence(new TimeStampTokenEvidence(evidence)));
        return encoded(new ContentInfo(CMSObjectIdentifiers.timestampedData, data));
    }

    /** An {@code .m7m}: the file as it is, the service's answer in base64. */
    public byte[] m7m(byte[] content) {
        return m7m(content, answer(token(content)));
    }

    /** An {@code .m7m} of these two parts, whatever they are. */
    public static byte[] m7m(byte[] content, byte[] answer) {
        return m7m("\r\n", content, answer);
    }

    /** The same with lines that end in that way. */
    public static byte[] m7m(String line, byte[] content, byte[] answer) {
        return joined(
                """
                Mime-Version: 1.0
                Content-Type: multipart/mixed;
                 boundary="PTK_7b1cc0c3"

                --PTK_7b1cc0c3
                Content-Type: application/pkcs7-mime; smime-type=signed-data; name="accordo.pdf.p7m"
                Content-Transfer-Encoding: binary
                Content-Disposition: attachment; filename="accordo.pdf.p7m"
                Content-Description: Signed envelope

                """
                        .replace("\n", line)
                        .getBytes(US_ASCII),
                content,
                """

                --PTK_7b1cc0c3
                Content-Type: application/timestamp-reply; name="accordo.pdf.tsr"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="accordo.pdf.tsr"
                Content-Description: time-stamp response

                """
                        .replace("\n", line)
                        .getBytes(US_ASCII),
                Base64.getMimeEncoder(64, line.getBytes(US_ASCII)).encode(answer),
                (line + "--PTK_7b1cc0c3--" + line).getBytes(US_ASCII));
    }

    /** The answer of a service ({@code .tsr}) with that timestamp: granted. */
    public static byte[] answer(byte[] token) {
        try {
            return new DERSequence(
                            new ASN1Encodable[] {new DERSequence(new ASN1Integer(0)), ASN1Primitive.fromByteArray(token)
                            })
                    .getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PAdESService padesService() {
        var tool = new PAdESService(authority.toolVerifier());
        tool.setTspSource(source());
        return tool;
    }

    private KeyEntityTSPSource source() {
        List<X509Certificate> chain = service.chain();
        var source = new KeyEntityTSPSource(service.key(), service.certificate(), chain);
        source.setTsaPolicy("1.2.3.4");
        at.ifPresent(time -> source.setProductionTime(Date.from(time)));
        return source;
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(ASN1Object object) {
        try {
            return object.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
