/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Equal posts of one person that come together count once: a double click, a page sent again, twenty requests at the same instant. Asked by
 * every use case that adds a row each time it is called and has no key of its own that forbids the second.
 */
@Service
public class SamePosts {

    private static final int CLEARED = 20;

    private final JdbcClient jdbc;

    SamePosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the first of them through. The digest is taken with the transaction of the step: of two at once the second waits and is refused, and
     * what is taken back may be sent again. The minute is that of the database, wherever the product's clock stands.
     *
     * @param act what is done, for example "comunicazione"
     * @param content all that the person sent, texts or bytes or whatever says itself by {@code toString}; no id that is made anew
     * @throws AlreadyPosted if the same was kept less than a minute ago
     */
    @Transactional
    public void once(String personId, String act, Object... content) {
        keep(Optional.empty(), digest(personId, act, content));
    }

    /**
     * Like {@link #once}, for what makes a row that can be changed or taken away: {@link #forget} then lets the same through again.
     *
     * @param made id of the row
     * @throws AlreadyPosted if the same was kept less than a minute ago, and its row stands as it was made
     */
    @Transactional
    public void onceFor(UUID made, String personId, String act, Object... content) {
        keep(Optional.of(made), digest(personId, act, content));
    }

    /** The row is no longer what was posted: changed, or taken away. */
    @Transactional
    public void forget(UUID made) {
        jdbc.sql("delete from same_post where made = :made").param("made", made).update();
    }

    private void keep(Optional<UUID> made, String digest) {
        var first = jdbc.sql(
                        """
                insert into same_post as kept (digest, posted_at, made) values (:digest, clock_timestamp(), :made)
                on conflict (digest) do update set posted_at = excluded.posted_at, made = excluded.made
                 where kept.posted_at < clock_timestamp() - interval '1 minute'
                """)
                .param("digest", digest)
                .param("made", made.orElse(null), Types.OTHER)
                .update();
        if (first == 0) {
            throw new AlreadyPosted();
        }
        jdbc.sql(
                        """
                delete from same_post where digest in (
                    select digest from same_post where posted_at < clock_timestamp() - interval '1 hour'
                     order by posted_at limit :some for update skip locked)
                """)
                .param("some", CLEARED)
                .update();
    }

    /** Each part with its length before it, so that no two contents say the same. */
    private static String digest(String personId, String act, Object... content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            add(sha, personId);
            add(sha, act);
            for (var part : content) {
                add(sha, part);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static void add(MessageDigest sha, Object part) {
        var bytes = part instanceof byte[] raw ? raw : String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
    }
}
