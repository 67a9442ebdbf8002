/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.plan.section;

import static org.assertj.core.api.Assertions.assertThat;

import it.pianozona.support.PianozonaTest;
import it.pianozona.text.RichText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PianozonaTest
@Tag("plan")
class PlainTextMigrationTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n ",
                "Una riga",
                "Prima\nseconda\r\n\r\nAltro <b> & \"fine\"  con   spazi\n\n\n \nUltimo \n",
                "a\u0001b\u007f\tc",
            })
    @Transactional
    void whatWasPlainBecomesTheFragmentThatThePageWouldMakeOfIt(String plain) throws Exception {
        var migration = new ClassPathResource("db/migration/V64__rich_section_texts.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        jdbc.sql(migration.substring(0, migration.indexOf("$$;", migration.indexOf("as $$") + 5) + 3))
                .update();

        var fragment = jdbc.sql("select plain_to_fragment(?)")
                .param(plain)
                .query(String.class)
                .single();

        assertThat(fragment).isEqualTo(RichText.ofPlain(plain).html());
        jdbc.sql("drop function plain_to_fragment(text)").update();
    }
}
