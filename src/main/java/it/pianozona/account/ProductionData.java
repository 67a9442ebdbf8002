/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import it.pianozona.record.LegalRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In production the database must not hold invented people, nor accounts that open with the demonstration's password. The latter
 * come from one start in the wrong profile; they are taken away where whoever runs the installation asks for it, and the rest stays.
 */
@Component
@Profile("prod")
class ProductionData implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(ProductionData.class);

    private final DemonstrationLeftovers leftovers;
    private final TransactionTemplate transaction;
    private final LegalRecord record;
    private final boolean remove;

    ProductionData(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            LegalRecord record,
            @Value("${pianozona.demonstration.password:}") String demonstrationPassword,
            @Value("${pianozona.account.remove-demonstration:false}") boolean remove) {
        this.leftovers = new DemonstrationLeftovers(jdbc, encoder, demonstrationPassword);
        this.transaction = transaction;
        this.record = record;
        this.remove = remove;
    }

    /** @throws ProductionRefused if the database has been used for a demonstration */
    @Override
    public void afterPropertiesSet() {
        if (leftovers.hasInventedPeople()) {
            throw new ProductionRefused(
                    """
                    Questo database contiene le persone inventate della dimostrazione.
                    Se è quello di una dimostrazione, alla produzione serve un altro database, vuoto: crealo e indicalo con spring.datasource.url (variabile SPRING_DATASOURCE_URL).
                    Se credevi che fosse la produzione, un avvio senza il profilo prod vi ha caricato la dimostrazione prima che vi fosse alcun ambito: non c'è lavoro da salvare, salvo il primo amministratore e l'elenco dei comuni. Ripristina la copia fatta prima, oppure comincia da un database vuoto.""");
        }
        var hashes = leftovers.hashes();
        if (hashes.isEmpty()) {
            tellIfNotNeeded();
            return;
        }
        if (!remove) {
            throw new ProductionRefused(
                    """
                    In questo database c'è almeno un accesso che si apre con la password della dimostrazione: di solito l'ha lasciato un avvio senza il profilo prod. I dati ci sono tutti: non crearne un altro.
                    1. Fai una copia del database (pg_dump).
                    2. Avvia una volta con PIANOZONA_ACCOUNT_REMOVEDEMONSTRATION=true: gli accessi che non sono di nessuna persona registrata sono tolti; una persona registrata che avesse quella password la perde e ne sceglie un'altra dall'indirizzo che le manda l'amministratore.
                    3. Togli la variabile. Che cosa è stato tolto resta nella storia legale.""");
        }
        var removed = transaction.execute(status -> leftovers.remove(hashes, record));
        log.info(
                "Tolti {} accessi che si aprivano con la password della dimostrazione. Togli PIANOZONA_ACCOUNT_REMOVEDEMONSTRATION.",
                removed);
    }

    private void tellIfNotNeeded() {
        if (remove) {
            log.info(
                    "Nessun accesso si apre con la password della dimostrazione: PIANOZONA_ACCOUNT_REMOVEDEMONSTRATION non serve più, toglila.");
        }
    }
}
