package se.inkom.house.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void thereAreManyAndNoTwoSayTheSame() {
        assertThat(Sample.all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Sample.all()).extracting(Sample::text).doesNotHaveDuplicates();
        assertThat(Sample.all()).allSatisfy(sample -> {
            assertThat(sample.text()).isNotBlank();
            assertThat(sample.name()).isNotBlank();
        });
    }

    @Test
    void repliesAndMattersPointToEarlierSamples() {
        for (int number = 1; number <= Sample.all().size(); number++) {
            Sample sample = Sample.all().get(number - 1);
            if (sample.replyTo() != null) {
                assertThat(sample.replyTo()).isLessThan(number);
            }
            if (sample.handling() != null
                    && sample.handling().registration() != null
                    && sample.handling().registration().joins() != null) {
                assertThat(sample.handling().registration().joins()).isLessThan(number);
            }
        }
    }

    @Test
    void theOfficersMeetEveryDecision() {
        List<Sample.Handling> scenes = Sample.all().stream()
                .map(Sample::handling)
                .filter(Objects::nonNull)
                .toList();
        assertThat(scenes).anyMatch(scene -> scene.removal() != null);
        assertThat(scenes).anyMatch(scene -> scene.secrecy() != null);
        assertThat(scenes).anyMatch(scene -> scene.forward() != null);
        assertThat(scenes)
                .filteredOn(scene -> scene.registration() != null)
                .extracting(scene -> scene.registration().decision())
                .contains("NEW", "ONGOING", "NOT_NEEDED");
    }

    @Test
    void drawsAPictureWhereThereIsNoBrowser() {
        byte[] png = Screenshots.draw("http://localhost/", List.of("Märta Öhman", "Hål i gatan. ".repeat(40)));
        assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    }
}
