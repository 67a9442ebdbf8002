/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support.signature;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** The list of trusted lists and the national list of the tests (ETSI TS 119 612, version 5), signed. */
final class TestTrustedLists {

    /** Address of the list of trusted lists. */
    static final String LOTL = "http://elenchi.invalid/lotl.xml";

    /** Address of the national list. */
    static final String LIST = "http://elenchi.invalid/it.xml";

    private static final String TYPES = "http://uri.etsi.org/TrstSvc/TrustedList/TSLType/";

    private TestTrustedLists() {}

    static byte[] listOfLists(TestCertificates operator) {
        return signed(
                operator,
                """
                %s<PointersToOtherTSL><OtherTSLPointer>
                <ServiceDigitalIdentities><ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity></ServiceDigitalIdentities>
                <TSLLocation>%s</TSLLocation>
                <AdditionalInformation>
                <OtherInformation><TSLType>%sEUgeneric</TSLType></OtherInformation>
                <OtherInformation><SchemeTerritory>IT</SchemeTerritory></OtherInformation>
                <OtherInformation><tslx:MimeType>application/vnd.etsi.tsl+xml</tslx:MimeType></OtherInformation>
                </AdditionalInformation>
                </OtherTSLPointer></PointersToOtherTSL>%s</SchemeInformation>"""
                        .formatted(head("EUlistofthelists", "EU"), base64(operator), LIST, TYPES, dates()));
    }

    static byte[] nationalList(TestCertificates operator, TestCertificates issuer, TestCertificates timestamps) {
        var since = "2016-06-30T22:00:00Z";
        return signed(
                operator,
                """
                %s%s</SchemeInformation>
                <TrustServiceProviderList><TrustServiceProvider>
                <TSPInformation>
                <TSPName><Name xml:lang="en">Prova</Name></TSPName>
                <TSPTradeName><Name xml:lang="en">VATIT-00000000000</Name></TSPTradeName>
                <TSPAddress><PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>Via</StreetAddress><Locality>Roma</Locality><CountryName>IT</CountryName></PostalAddress></PostalAddresses>
                <ElectronicAddress><URI xml:lang="en">mailto:prova@elenchi.invalid</URI></ElectronicAddress></TSPAddress>
                <TSPInformationURI><URI xml:lang="en">http://elenchi.invalid/</URI></TSPInformationURI>
                </TSPInformation>
                <TSPServices><TSPService><ServiceInformation>
                <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/CA/QC</ServiceTypeIdentifier>
                <ServiceName><Name xml:lang="en">Certificati qualificati di prova</Name></ServiceName>
                <ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity>
                <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus>
                <StatusStartingTime>%s</StatusStartingTime>
                <ServiceInformationExtensions><Extension Critical="false"><AdditionalServiceInformation><URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/SvcInfoExt/ForeSignatures</URI></AdditionalServiceInformation></Extension></ServiceInformationExtensions>
                </ServiceInformation></TSPService>
                <TSPService><ServiceInformation>
                <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST</ServiceTypeIdentifier>
                <ServiceName><Name xml:lang="en">Marche temporali qualificate di prova</Name></ServiceName>
                <ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity>
                <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus>
                <StatusStartingTime>%s</StatusStartingTime>
                </ServiceInformation></TSPService></TSPServices>
                </TrustServiceProvider></TrustServiceProviderList>"""
                        .formatted(head("EUgeneric", "IT"), dates(), base64(issuer), since, base64(timestamps), since));
    }

    private static String head(String type, String territory) {
        return """
        <SchemeInformation>
        <TSLVersionIdentifier>5</TSLVersionIdentifier><TSLSequenceNumber>1</TSLSequenceNumber><TSLType>%s%s</TSLType>
        <SchemeOperatorName><Name xml:lang="en">Prova</Name></SchemeOperatorName>
        <SchemeOperatorAddress><PostalAddresses><PostalAddress xml:lang="en"><StreetAddress>Via</StreetAddress><Locality>Roma</Locality><CountryName>IT</CountryName></PostalAddress></PostalAddresses>
        <ElectronicAddress><URI xml:lang="en">mailto:prova@elenchi.invalid</URI></ElectronicAddress></SchemeOperatorAddress>
        <SchemeName><Name xml:lang="en">%s:Elenco di prova</Name></SchemeName>
        <SchemeInformationURI><URI xml:lang="en">http://elenchi.invalid/</URI></SchemeInformationURI>
        <StatusDeterminationApproach>http://uri.etsi.org/TrstSvc/TrustedList/StatusDetn/EUappropriate</StatusDeterminationApproach>
        <SchemeTypeCommunityRules><URI xml:lang="en">http://uri.etsi.org/TrstSvc/TrustedList/schemerules/EUcommon</URI></SchemeTypeCommunityRules>
        <SchemeTerritory>%s</SchemeTerritory>
        <PolicyOrLegalNotice><TSLLegalNotice xml:lang="en">Prova</TSLLegalNotice></PolicyOrLegalNotice>
        <HistoricalInformationPeriod>65535</HistoricalInformationPeriod>"""
                .formatted(TYPES, type, territory, territory);
    }

    private static String dates() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return "<ListIssueDateTime>%s</ListIssueDateTime><NextUpdate><dateTime>%s</dateTime></NextUpdate>"
                .formatted(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(90)));
    }

    private static byte[] signed(TestCertificates operator, String content) {
        var xml =
                """
                <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#" xmlns:tslx="http://uri.etsi.org/02231/v2/additionaltypes#" Id="elenco" TSLTag="http://uri.etsi.org/19612/TSLTag">%s</TrustServiceStatusList>"""
                        .formatted(content);
        return operator.asSigner().signList(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(TestCertificates authority) {
        return Base64.getEncoder().encodeToString(authority.encoded());
    }
}
