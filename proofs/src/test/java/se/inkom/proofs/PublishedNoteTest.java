package se.inkom.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of C2SP signed-note, tlog-checkpoint and of the package golang.org/x/mod/sumdb/note. */
class PublishedNoteTest {
    private static final String SKEY = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    @Test
    void signsAsGoDoes() {
        NoteSigner signer = NoteSigner.parse(SKEY);

        assertThat(SignedNote.sign(TEXT, signer)).hasToString(NOTE);
        assertThat(signer.skey()).isEqualTo(SKEY);
        assertThat(signer.verifier().vkey()).isEqualTo(VKEY);
        assertThat(signer.toString()).doesNotContain(SKEY.substring(SKEY.length() - 20));
    }

    @Test
    void verifiesWhatGoSigned() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.verify(List.of(NoteVerifier.parse(VKEY))))
                .extracting(NoteVerifier::name)
                .containsExactly("PeterNeumann");
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note).hasToString(NOTE);
    }

    @Test
    void refusesANoteThatNoKnownKeySigned() {
        NoteVerifier other = NoteVerifier.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

        assertThatThrownBy(() -> SignedNote.parse(NOTE).verify(List.of(other)))
                .isInstanceOf(ProofException.class)
                .hasMessageContaining("PeterNeumann+c74f20a3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6"
            })
    void readsPublishedKeys(String vkey) {
        assertThat(NoteVerifier.parse(vkey).vkey()).isEqualTo(vkey);
    }

    /** The note of the specification has an empty line in its text; its key is not published, so only its form is checked. */
    @Test
    void readsTheNoteOfTheSpecification() {
        String note = """
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                """;

        assertThat(SignedNote.parse(note)).hasToString(note);
        assertThat(SignedNote.parse(note).text()).endsWith("ed è subito sera.\n");
    }

    @Test
    void readsTheCheckpointOfTheSpecification() {
        SignedNote note = SignedNote.parse("""
                example.com/behind-the-sofa
                20852163
                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                """);

        assertThat(note.checkpoint())
                .isEqualTo(new Checkpoint(
                        "example.com/behind-the-sofa",
                        20852163,
                        Hash.ofBase64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")));
        assertThat(note.checkpoint().text()).isEqualTo(note.text());
    }
}
