/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.client.http.IgnoreDataLoader;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.tsl.sync.ExpirationAndSignatureCheckStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whom we trust: certification authorities of the trusted lists, and those of a folder. The lists come from a cache folder,
 * which is refreshed over the network only where that is allowed; an expired list or one with a wrong signature counts as
 * none. The authority of a demonstration counts as one of the folder, and only in the degraded mode. Addresses inside an uploaded certificate are asked only when its chain ends in a trusted authority, and issuers are
 * never fetched: nobody makes the server call an address of their choice.
 */
@Component
class TrustSources {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final SignatureSettings settings;
    private final Optional<DemonstrationAuthority> demonstration;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile Trusted trusted;
    private volatile long loadedAt;

    TrustSources(SignatureSettings settings, Optional<DemonstrationAuthority> demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    private record Trusted(TrustedListsCertificateSource lists, CommonTrustedCertificateSource anchors) {}

    /** What one verification trusts. */
    CertificateVerifier verifier() {
        var sources = current();
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(sources.lists(), sources.anchors());
        verifier.setCrlSource(new OnlineCRLSource(cached(settings.refresh())));
        if (settings.online()) {
            verifier.setOcspSource(new OnlineOCSPSource(waiting(new OCSPDataLoader())));
        }
        return verifier;
    }

    /** Fetching all lists takes minutes: it begins before the first upload needs them. */
    @EventListener(ApplicationReadyEvent.class)
    void loadAhead() {
        if (settings.online()) {
            refreshAside();
        }
    }

    private Trusted current() {
        if (trusted == null) {
            load();
        } else if (System.nanoTime() - loadedAt > settings.refresh().toNanos()) {
            refreshAside();
        }
        return trusted;
    }

    /** What was loaded before counts until the new lists are there. */
    private void refreshAside() {
        if (refreshing.compareAndSet(false, true)) {
            var refresh = new Thread(
                    () -> {
                        try {
                            refresh();
                        } finally {
                            refreshing.set(false);
                        }
                    },
                    "trusted-lists");
            refresh.setDaemon(true);
            refresh.start();
        }
    }

    private synchronized void load() {
        if (trusted == null) {
            refresh();
        }
    }

    private synchronized void refresh() {
        trusted = new Trusted(lists(), anchors());
        loadedAt = System.nanoTime();
    }

    private TrustedListsCertificateSource lists() {
        var lists = new TrustedListsCertificateSource();
        settings.trustedLists().filter(address -> !address.isBlank()).ifPresent(address -> load(address, lists));
        return lists;
    }

    private void load(String address, TrustedListsCertificateSource lists) {
        var source = new LOTLSource();
        source.setUrl(address);
        source.setCertificateSource(certificates(settings.listOperators(), new CommonCertificateSource()));
        source.setPivotSupport(true);
        var job = new TLValidationJob();
        job.setListOfTrustedListSources(source);
        job.setTrustedListCertificateSource(lists);
        job.setSynchronizationStrategy(new ExpirationAndSignatureCheckStrategy());
        job.setOfflineDataLoader(cached(Duration.ofMillis(-1)));
        if (settings.online()) {
            job.setOnlineDataLoader(cached(Duration.ZERO));
            job.onlineRefresh();
        } else {
            job.offlineRefresh();
        }
    }

    private CommonTrustedCertificateSource anchors() {
        var anchors = certificates(settings.anchors(), new CommonTrustedCertificateSource());
        demonstration
                .filter(authority -> settings.mode() == Verdict.Mode.DEGRADED)
                .ifPresent(authority -> anchors.addCertificate(new CertificateToken(authority.certificate())));
        return anchors;
    }

    private FileCacheDataLoader cached(Duration expiry) {
        var loader = new FileCacheDataLoader(remote());
        loader.setFileCacheDirectory(settings.cache().toFile());
        loader.setCacheExpirationTime(settings.online() ? expiry.toMillis() : -1);
        return loader;
    }

    private DataLoader remote() {
        return settings.online() ? waiting(new CommonsDataLoader()) : new IgnoreDataLoader();
    }

    private static <L extends CommonsDataLoader> L waiting(L loader) {
        loader.setTimeoutConnection((int) CONNECT.toMillis());
        loader.setTimeoutSocket((int) ANSWER.toMillis());
        return loader;
    }

    private static <S extends CommonCertificateSource> S certificates(Path folder, S source) {
        if (!Files.isDirectory(folder)) {
            return source;
        }
        try (var files = Files.list(folder)) {
            files.filter(Files::isRegularFile)
                    .sorted()
                    .forEach(file -> source.addCertificate(DSSUtils.loadCertificate(file.toFile())));
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of certificates cannot be read: " + folder, e);
        }
    }
}
