/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.pianozona.PianozonaApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@Tag("spine")
class ProductionGuardTest {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db/pianozona")
            .withProperty("spring.datasource.password", "una-lunga-parola-segreta");

    @Test
    void settings_of_production_are_accepted() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void demonstration_data_are_refused() {
        settings.setProperty("pianozona.demonstration.enabled", "true");

        assertThatThrownBy(this::check)
                .isInstanceOf(ProductionRefused.class)
                .hasMessageContaining("Togli pianozona.demonstration.enabled=true");
    }

    @Test
    void the_embedded_database_is_refused() {
        settings.setProperty("spring.datasource.url", "");

        assertThatThrownBy(this::check).hasMessageContaining("Indica spring.datasource.url");
    }

    @Test
    void another_database_than_postgresql_is_refused() {
        settings.setProperty("spring.datasource.url", "jdbc:h2:mem:prova");

        assertThatThrownBy(this::check).hasMessageContaining("jdbc:postgresql://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgres", "Pianozona", "changeme", "password"})
    void a_database_password_that_everybody_knows_is_refused(String password) {
        settings.setProperty("spring.datasource.password", password);

        assertThatThrownBy(this::check).hasMessageContaining("SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void a_refused_start_ends_with_our_sentence_and_starts_no_database() {
        var application = new SpringApplication(PianozonaApplication.class);
        application.setLogStartupInfo(false);

        assertThatThrownBy(() -> application.run("--spring.profiles.active=prod", "--server.port=0"))
                .isInstanceOf(ProductionRefused.class);
        assertThat(new ProductionRefusedAnalyzer()
                        .analyze(new IllegalStateException(new ProductionRefused("Che cosa fare.")))
                        .getDescription())
                .isEqualTo("Che cosa fare.");
    }

    private void check() {
        var guard = new ProductionGuard();
        guard.setEnvironment(settings);
        guard.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
