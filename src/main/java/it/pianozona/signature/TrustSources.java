/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.signature;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import eu.europa.esig.dss.service.http.commons.FileCacheDataLoader;
import eu.europa.esig.dss.service.http.commons.OCSPDataLoader;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
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
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whom we trust: certification authorities of the trusted lists, and those of a folder. The lists come from a cache folder,
 * which is refreshed over the network only where that is allowed; an expired list or one with a wrong signature counts as
 * none. The authority of a demonstration counts as one of the folder, and only in the degraded mode. Addresses inside an uploaded certificate are asked only when its chain ends in a trusted authority, and issuers are
 * never fetched: nobody makes the server call an address of their choice. What is wrong with folders or lists is told and never thrown: it would be read first by
 * the person who signs on the last day.
 */
@Component
class TrustSources {

    private static final Logger LOG = LoggerFactory.getLogger(TrustSources.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final SignatureSettings settings;
    private final Optional<DemonstrationAuthority> demonstration;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile Trusted trusted;
    private volatile long loadedAt;
    private Path passing;

    TrustSources(SignatureSettings settings, Optional<DemonstrationAuthority> demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    private record Trusted(
            TrustedListsCertificateSource lists, CommonTrustedCertificateSource anchors, TrustState state) {}

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

    /** Fetching all lists takes minutes: it begins before the first upload needs them, and what is wrong is told at the start. */
    @EventListener(ApplicationReadyEvent.class)
    void loadAhead() {
        if (settings.online() || isStrict()) {
            refreshAside();
        }
    }

    /** As it was read last; nothing is read for it. */
    TrustState state() {
        var seen = trusted;
        return seen == null
                ? new TrustState(isStrict(), address(), settings.online(), List.of(), 0, 0, List.of(), Optional.empty())
                : seen.state();
    }

    private boolean isStrict() {
        return settings.mode() == Verdict.Mode.STRICT;
    }

    private Optional<String> address() {
        return settings.trustedLists().filter(address -> !address.isBlank());
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
        var faults = new ArrayList<String>();
        var lists = new TrustedListsCertificateSource();
        var operators = CertificateFolder.read(settings.listOperators());
        var anchors = CertificateFolder.read(settings.anchors());
        faults.addAll(operators.faults());
        faults.addAll(anchors.faults());
        if (!cacheIsUsable()) {
            faults.add(
                    "La cartella %s degli elenchi fiduciari non si può creare o scrivere: gli elenchi non si conservano e si scaricano a ogni avvio. Indica con pianozona.signature.cache una cartella di chi esegue Pianozona."
                            .formatted(settings.cache()));
        }
        address().ifPresent(address -> load(address, operators, lists, faults));
        var state = new TrustState(
                isStrict(),
                address(),
                settings.online(),
                ListsSeen.in(lists.getSummary()),
                operators.certificates().size(),
                anchors.certificates().size(),
                List.copyOf(faults),
                Optional.of(Clock.systemUTC().instant()));
        trusted = new Trusted(lists, sourceOf(anchors), state);
        loadedAt = System.nanoTime();
        tell(state);
    }

    /** A demonstration needs no lists and is not told of them. */
    private void tell(TrustState state) {
        state.faults().forEach(fault -> LOG.warn("Firme: {}", fault));
        if (!state.strict() && address().isEmpty()) {
            return;
        }
        state.lists().stream()
                .filter(list -> !list.counts())
                .forEach(list -> LOG.warn(
                        "Firme: l'elenco fiduciario {} {} non conta: {}",
                        list.territory(),
                        list.address(),
                        list.trouble()));
        if (state.refusesAll()) {
            LOG.warn(
                    "Firme: nessun elenco fiduciario vale e la verifica è rigorosa: ogni firma caricata sarà rifiutata. {}",
                    state.address().isEmpty()
                            ? "Indica l'indirizzo dell'elenco degli elenchi con pianozona.signature.trusted-lists."
                            : state.operators() == 0
                                    ? "Mancano i certificati di chi firma l'elenco degli elenchi (cartella pianozona.signature.list-operators)."
                                    : "Guarda la pagina «Elenchi fiduciari» dell'amministratore.");
        } else {
            LOG.info(
                    "Firme: valgono {} elenchi fiduciari su {}",
                    state.good(),
                    state.lists().size());
        }
    }

    private void load(
            String address, CertificateFolder operators, TrustedListsCertificateSource lists, List<String> faults) {
        var signers = new CommonCertificateSource();
        operators.certificates().forEach(signers::addCertificate);
        var source = new LOTLSource();
        source.setUrl(address);
        source.setCertificateSource(signers);
        source.setPivotSupport(true);
        var job = new TLValidationJob();
        job.setListOfTrustedListSources(source);
        job.setTrustedListCertificateSource(lists);
        job.setSynchronizationStrategy(new ExpirationAndSignatureCheckStrategy());
        try {
            job.setOfflineDataLoader(cached(Duration.ofMillis(-1)));
            if (settings.online()) {
                job.setOnlineDataLoader(cached(Duration.ZERO));
                job.onlineRefresh();
            } else {
                job.offlineRefresh();
            }
        } catch (RuntimeException unreadable) {
            faults.add("Gli elenchi fiduciari non si sono potuti leggere (%s): vale quello che c'era."
                    .formatted(unreadable.getClass().getSimpleName()));
        }
    }

    private CommonTrustedCertificateSource sourceOf(CertificateFolder read) {
        var anchors = new CommonTrustedCertificateSource();
        read.certificates().forEach(anchors::addCertificate);
        demonstration
                .filter(authority -> settings.mode() == Verdict.Mode.DEGRADED)
                .ifPresent(authority -> anchors.addCertificate(new CertificateToken(authority.certificate())));
        return anchors;
    }

    /** Offline it is only read. */
    private boolean cacheIsUsable() {
        var folder = settings.cache();
        try {
            return Files.isDirectory(Files.createDirectories(folder))
                    && (!settings.online() || Files.isWritable(folder));
        } catch (IOException readOnly) {
            return false;
        }
    }

    /** Where nothing can be kept, what is fetched is kept until the product stops. */
    private File cacheFolder() {
        if (cacheIsUsable()) {
            return settings.cache().toFile();
        }
        try {
            if (passing == null) {
                passing = Files.createTempDirectory("elenchi-fiduciari");
            }
            return passing.toFile();
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the trusted lists", e);
        }
    }

    private FileCacheDataLoader cached(Duration expiry) {
        var loader = new FileCacheDataLoader(remote());
        loader.setFileCacheDirectory(cacheFolder());
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
}
