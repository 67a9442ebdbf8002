/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.notice;

import it.pianozona.notice.Carrier.NotCarried.Then;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to the mail server (RFC 5321); text and HTML side by side, nothing in them is fetched from anywhere. */
class SmtpCarrier implements Carrier {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** From here on a server's answer is a lasting no (RFC 5321, 4.2.1). */
    private static final int LASTING = 500;

    private final JavaMailSender server;
    private final String from;
    private final String host;

    SmtpCarrier(JavaMailSender server, String from, PublicAddress address) {
        this.server = server;
        this.from = from;
        this.host = address.host();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void carry(Letter letter) throws NotCarried {
        try {
            server.send(message(letter));
        } catch (AddressException invalid) {
            throw new NotCarried(Then.GIVE_UP, "L'indirizzo di posta della persona non è valido.", invalid);
        } catch (MailAuthenticationException refused) {
            throw new NotCarried(Then.STOP, "Il server di posta non accetta le credenziali di Pianozona.", refused);
        } catch (MailSendException failed) {
            throw refusal(failed);
        } catch (MailException | MessagingException failed) {
            throw new NotCarried(Then.AGAIN, "Il messaggio non è partito: errore di composizione o di rete.", failed);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        var message = server.createMimeMessage();
        message.setFrom(new InternetAddress(from));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(oneLine(letter.subject()), UTF_8);
        message.setHeader("Message-ID", "<" + letter.id() + "@" + host + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", "it");
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static NotCarried refusal(MailSendException failed) {
        var first = failed.getMessageExceptions().length == 0 ? failed : failed.getMessageExceptions()[0];
        var code = answer(first);
        if (code.isEmpty()) {
            return new NotCarried(Then.STOP, "Il server di posta non risponde.", failed);
        }
        return code.getAsInt() >= LASTING
                ? new NotCarried(
                        Then.GIVE_UP,
                        "Il server di posta rifiuta il messaggio (%d).".formatted(code.getAsInt()),
                        failed)
                : new NotCarried(
                        Then.AGAIN,
                        "Il server di posta chiede di riprovare più tardi (%d).".formatted(code.getAsInt()),
                        failed);
    }

    /** The code that the server has answered, if it has answered. */
    private static OptionalInt answer(Throwable failure) {
        for (Throwable at = failure; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException recipient) {
                return OptionalInt.of(recipient.getReturnCode());
            }
            if (at instanceof SMTPSenderFailedException sender) {
                return OptionalInt.of(sender.getReturnCode());
            }
            if (at instanceof SMTPSendFailedException sending && sending.getNextException() == null) {
                return OptionalInt.of(sending.getReturnCode());
            }
        }
        return OptionalInt.empty();
    }

    private static Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }
}
