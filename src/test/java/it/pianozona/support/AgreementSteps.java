/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.support;

import it.pianozona.agreement.Agreements;
import it.pianozona.agreement.Party;
import it.pianozona.agreement.Signing;
import it.pianozona.document.StoredFiles;
import it.pianozona.plan.approval.PlanApproval;
import it.pianozona.proceeding.SignedFile;
import it.pianozona.signature.SentFile;
import it.pianozona.support.TestAreas.TestArea;
import it.pianozona.support.signature.TestAuthority;
import it.pianozona.support.signature.TestPdf;
import it.pianozona.support.signature.TestSigner;
import it.pianozona.territory.Offices;
import it.pianozona.territory.People;
import it.pianozona.territory.Person;
import it.pianozona.time.BusinessClock;
import it.pianozona.workflow.Processes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks through an Accordo di Programma in a test as its people do, with real signatures. */
@TestComponent
public class AgreementSteps {

    private static final String LONG = "Un testo di prova con piu di venti caratteri";

    private final Colleagues colleagues;
    private final Agreements agreements;
    private final Signing signing;
    private final PlanApproval plans;
    private final StoredFiles files;
    private final Offices offices;
    private final People people;
    private final Processes processes;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AgreementSteps(
            Colleagues colleagues,
            Agreements agreements,
            Signing signing,
            PlanApproval plans,
            StoredFiles files,
            Offices offices,
            People people,
            Processes processes,
            JdbcClient jdbc,
            BusinessClock clock) {
        this.colleagues = colleagues;
        this.agreements = agreements;
        this.signing = signing;
        this.plans = plans;
        this.files = files;
        this.offices = offices;
        this.people = people;
        this.processes = processes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The plan of the cycle is approved and its agreement begins. */
    public void begin(TestArea area, String key) {
        plans.approve(key);
        processes.start("accordo-di-programma", key, area.code(), Map.of());
    }

    /** The lead body promotes the agreement with the usual parties. */
    public void promote(String key, Map<String, Object> changed) {
        fill("UserTask_Promote", key, changed, Map.of());
    }

    /** The planning office writes the six elements. */
    public void draftScheme(String key, Map<String, Object> changed) {
        fill("UserTask_DraftScheme", key, changed, scheme());
    }

    /** A complete scheme, as the form submits it. */
    public static Map<String, Object> scheme() {
        return Map.of(
                "finalita", LONG,
                "enteCapofila", LONG,
                "natura", "CONSORTIUM",
                "capofila", "Azienda consortile",
                "ufficioDiPiano", LONG,
                "soggetti", LONG,
                "terzoSettore", LONG,
                "verifica", LONG,
                "motivoScostamento", "Gli impegni sono in corso di definizione");
    }

    /** The secretariat convenes the conference in six days. */
    public void convene(String key) {
        fill(
                "UserTask_ConveneConference",
                key,
                Map.of(),
                Map.of("dataOra", clock.now().plusDays(6).withNano(0).toString(), "luogo", "Sala consiliare"));
    }

    /** The office says whether its body consents. */
    public void consent(String key, String office, String consent) {
        submit("UserTask_Consent", office, key, Map.of("consenso", consent, "osservazioni", LONG));
    }

    /** Everybody who is asked consents, and the minutes are written. */
    public void everybodyConsents(String key) {
        agreements.signatories(key).stream()
                .map(Party::office)
                .filter(office -> colleagues.taskOf(office, key, "UserTask_Consent") != null)
                .forEach(office -> consent(key, office, "SI"));
        writeMinutes(key);
    }

    /** The day of the conference has come. */
    public void writeMinutes(String key) {
        clock.setOffset(clock.offset().plusDays(6));
        fill("UserTask_ConferenceMinutes", key, Map.of(), Map.of("testo", LONG));
    }

    /** The body's act is uploaded and recorded. */
    public void authorise(String key, String office, boolean favourable) {
        actFile(key, office);
        submit(
                "UserTask_InternalAct",
                office,
                key,
                Map.of(
                        "organo",
                        office.startsWith("sindaco-") ? "GIUNTA" : "DIRETTORE_GENERALE",
                        "numero",
                        "12",
                        "data",
                        clock.today().toString(),
                        "esito",
                        favourable ? "FAVOREVOLE" : "CONTRARIO",
                        "motivo",
                        favourable ? "" : LONG));
    }

    public void everybodyAuthorises(String key) {
        agreements.signatories(key).stream()
                .map(Party::office)
                .filter(office -> colleagues.taskOf(office, key, "UserTask_InternalAct") != null)
                .forEach(office -> authorise(key, office, true));
    }

    /** The file of the body's act, as its page keeps it. */
    public void actFile(String key, String office) {
        var agreement = agreements.get(key);
        jdbc.sql(
                        """
                insert into agreement_act_file (agreement, round, office, file, person, kept_at)
                values (:id, :round, :office, :file, 'prova', now()) on conflict do nothing
                """)
                .param("id", agreement.id())
                .param("round", agreement.round())
                .param("office", office)
                .param("file", files.keep("delibera.pdf", "application/pdf", TestPdf.saying("Delibera")))
                .update();
    }

    /** From the approved plan to the document that waits for signatures. */
    public void untilSignature(TestArea area, String key, Map<String, Object> promotion) {
        begin(area, key);
        promote(key, promotion);
        draftScheme(key, Map.of());
        convene(key);
        everybodyConsents(key);
        everybodyAuthorises(key);
    }

    /** The document that the parties sign. */
    public byte[] issued(String key) {
        return files.bytes(signing.issued(key).file());
    }

    /** The certificate of whoever holds the office. */
    public TestSigner signerOf(String office) {
        Person holder = offices.holdersOf(office, clock.today()).get(0);
        return TestAuthority.get()
                .signer(
                        holder.givenName(),
                        holder.familyName(),
                        people.taxCodeOf(holder.id()).orElseThrow());
    }

    /** The holder signs the issued document with a qualified certificate and uploads it. */
    public SignedFile upload(String key, String office) {
        return upload(key, office, signerOf(office).signCades(issued(key)));
    }

    /** The holder uploads that file. */
    public SignedFile upload(String key, String office, byte[] file) {
        return signing.upload(key, office, colleagues.holderOf(office), SentFile.of("accordo.pdf.p7m", file));
    }

    /** The holder closes the step of the signature. */
    public void close(String key, String office) {
        colleagues.submit(
                colleagues.holderOf(office),
                colleagues.taskOf("firmatario-" + office, key, "UserTask_Sign"),
                Map.of("esitoFirma", "FIRMATO"));
    }

    /** The body does not sign. */
    public void refuse(String key, String office) {
        colleagues.submit(
                colleagues.holderOf(office),
                colleagues.taskOf("firmatario-" + office, key, "UserTask_Sign"),
                Map.of("esitoFirma", "NON_FIRMA", "motivo", LONG));
    }

    public void sign(String key, String office) {
        upload(key, office);
        close(key, office);
    }

    /** Who is asked to sign at this moment. */
    public List<String> askedToSign(String key) {
        return agreements.signatories(key).stream()
                .map(Party::office)
                .filter(office -> colleagues.taskOf("firmatario-" + office, key, "UserTask_Sign") != null)
                .toList();
    }

    public void everybodySigns(String key) {
        askedToSign(key).forEach(office -> sign(key, office));
    }

    /** Approval act, publication, college. */
    public void conclude(String key) {
        var today = clock.today().toString();
        fill("UserTask_ApprovalAct", key, Map.of(), Map.of("numero", "5", "data", today));
        fill(
                "UserTask_Publish",
                key,
                Map.of(),
                Map.of("bur", "27", "burData", today, "numeroAlbo", "345", "alboDal", today));
        fill("UserTask_College", key, Map.of(), Map.of("atto", "Decreto 6"));
    }

    /** The promoter chooses a way out. */
    public void wayOut(String key, String way) {
        fill("UserTask_WayOut", key, Map.of(), Map.of("via", way, "motivo", LONG));
    }

    public void mediation(String key, String outcome) {
        fill("UserTask_Mediate", key, Map.of(), Map.of("esitoMediazione", outcome, "motivo", LONG));
    }

    public void afterFailure(String key, String outcome) {
        fill("UserTask_AfterFailure", key, Map.of(), Map.of("seguito", outcome, "motivo", LONG));
    }

    /** Opens the only task of that kind, keeps what it shows, writes what is given and confirms. */
    public void fill(String taskKey, String key, Map<String, Object> changed, Map<String, Object> usual) {
        var task = colleagues.task(key, taskKey);
        var person = colleagues.someoneFor(task);
        var form = new HashMap<String, Object>(usual);
        if (taskKey.equals("UserTask_Promote") || taskKey.equals("UserTask_ConveneConference")) {
            colleagues.opens(person, task).forEach((field, value) -> {
                if (List.of("promotore", "oggetto", "parti", "territorio", "ordineDelGiorno")
                        .contains(field)) {
                    form.put(field, value);
                }
            });
        }
        if (taskKey.equals("UserTask_ApprovalAct")) {
            form.put("organo", "Il Sindaco");
        }
        form.putAll(changed);
        colleagues.submit(person, task, form);
    }

    private void submit(String taskKey, String office, String key, Map<String, Object> form) {
        colleagues.submit(colleagues.holderOf(office), colleagues.taskOf(office, key, taskKey), form);
    }
}
