/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the database refuses is told as what it is; a broken constraint that no person can bring about is a fault of ours. */
@Tag("desk")
class PeoplesFaultsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private MockHttpServletResponse response;

    private void refusedWith(String state) throws IOException {
        response = new MockHttpServletResponse();
        new PeoplesFaults()
                .whatTheDatabaseDoesNotTake(
                        new DataIntegrityViolationException("x", new SQLException("x", state)), request, response);
    }

    @Test
    void what_is_there_already_and_what_points_nowhere_are_told_apart() throws IOException {
        refusedWith("23505");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(Refusal.wordsOf(request))
                .hasValueSatisfying(words -> assertThat(words).contains("c'è già"));

        refusedWith("23503");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(Refusal.wordsOf(request))
                .hasValueSatisfying(words -> assertThat(words).contains("tolto").doesNotContain("c'è già"));
    }

    @Test
    void a_value_out_of_range_is_the_persons() throws IOException {
        refusedWith("22003");
        assertThat(response.getStatus()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23502", "23514", "23P01", "23000", "42P01", ""})
    void any_other_goes_on_as_it_is_to_be_logged_whole(String state) {
        assertThatThrownBy(() -> refusedWith(state)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(Refusal.wordsOf(request)).isEmpty();
    }
}
