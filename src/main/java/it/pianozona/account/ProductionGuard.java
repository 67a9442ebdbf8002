/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * In production the settings must be of production. It looks before anything is made: no embedded database is started and
 * no external one is touched by a configuration that is refused.
 */
@Component
@Profile("prod")
class ProductionGuard implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment settings;

    @Override
    public void setEnvironment(Environment environment) {
        this.settings = environment;
    }

    /** @throws ProductionRefused if a setting belongs to a demonstration or leaves the database open */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (settings.getProperty("pianozona.demonstration.enabled", Boolean.class, false)) {
            throw new ProductionRefused(
                    "Il profilo prod non ammette i dati dimostrativi. Togli pianozona.demonstration.enabled=true (variabile PIANOZONA_DEMONSTRATION_ENABLED), oppure avvia senza il profilo prod.");
        }
        if (text("spring.datasource.url").isEmpty()) {
            throw new ProductionRefused(
                    "Il profilo prod richiede un PostgreSQL esterno: quello incorporato serve solo a provare il prodotto. Indica spring.datasource.url, spring.datasource.username e spring.datasource.password (variabili SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD).");
        }
        if (!text("spring.datasource.url").startsWith("jdbc:postgresql:")) {
            throw new ProductionRefused(
                    "Il database dev'essere PostgreSQL: spring.datasource.url comincia con jdbc:postgresql://.");
        }
        var password = text("spring.datasource.password");
        if (password.isEmpty() || PasswordRule.isWellKnown(password)) {
            throw new ProductionRefused(
                    "La password del database è vuota o è una di quelle che tutti conoscono. Scegline una propria di questa installazione, impostala nel database (alter role … password …) e indicala con SPRING_DATASOURCE_PASSWORD.");
        }
    }

    private String text(String name) {
        return settings.getProperty(name, "").strip();
    }
}
