package se.inkom.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The bytes of a leaf are a promise for decades: these do not change (ADR 0016). */
class RecordsTest {
    private static final EventRecord EVENT = new EventRecord(
            7,
            UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"),
            UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"),
            3,
            EventRecord.micros(Instant.parse("2026-11-20T08:30:00.123456Z")),
            2,
            Hash.sha256("{}".getBytes(StandardCharsets.UTF_8)),
            Hash.sha256("{\"by\":\"x\"}".getBytes(StandardCharsets.UTF_8)),
            "case.answered");

    private static final OpeningRecord OPENING =
            new OpeningRecord(2, 1_000_000, 41, Hash.sha256(new byte[] {1}), 30, 40, "brand i serverhallen", "anna");

    @Test
    void anEventHasTheseBytes() {
        assertThat(HexFormat.of().formatHex(EVENT.encode()))
                .isEqualTo("010101" + "0000000000000007" + "00112233445566778899aabbccddeeff"
                        + "0123456789abcdef0123456789abcdef" + "0000000000000003" + "000660b10cc73440" + "00000002"
                        + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
                        + HexFormat.of().formatHex(EVENT.metadata().bytes())
                        + "000d" + "636173652e616e737765726564");
    }

    @Test
    void anOpeningHasTheseBytes() {
        assertThat(HexFormat.of().formatHex(OPENING.encode()))
                .isEqualTo("010100" + "00000002" + "00000000000f4240" + "0000000000000029"
                        + "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a" + "000000000000001e"
                        + "0000000000000028" + "0014" + "6272616e64206920736572766572"
                        + "68616c6c656e" + "0004" + "616e6e61");
    }

    @Test
    void comeBackAsTheyWere() {
        assertThat(EventRecord.decode(EVENT.encode())).isEqualTo(EVENT);
        assertThat(OpeningRecord.decode(OPENING.encode())).isEqualTo(OPENING);
    }

    @Test
    void refuseWhatIsCutOffOrLonger() {
        byte[] event = EVENT.encode();
        for (int length = 0; length < event.length; length++) {
            byte[] cut = Arrays.copyOf(event, length);
            assertThatThrownBy(() -> EventRecord.decode(cut)).isInstanceOf(ProofException.class);
        }
        assertThatThrownBy(() -> EventRecord.decode(Arrays.copyOf(event, event.length + 1)))
                .isInstanceOf(ProofException.class);
        assertThatThrownBy(() -> OpeningRecord.decode(event)).isInstanceOf(ProofException.class);
    }

    @Test
    void travelInBundles() {
        byte[] bundle = EntryBundle.encode(List.of(OPENING.encode(), EVENT.encode()));

        assertThat(EntryBundle.decode(bundle)).containsExactly(OPENING.encode(), EVENT.encode());
        assertThatThrownBy(() -> EntryBundle.decode(Arrays.copyOf(bundle, bundle.length - 1)))
                .isInstanceOf(ProofException.class);
    }
}
