package se.inkom.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

/** Which policy an installation starts with, and that it does not start with a broken one. */
class PolicyPartTest {
    @TempDir
    private Path folder;

    private final ApplicationContextRunner starting = new ApplicationContextRunner().withUserConfiguration(Start.class);

    @Import(PolicyPart.class)
    @EnableConfigurationProperties(PolicyPart.PolicyProperties.class)
    static class Start {}

    @Test
    void startsWithTheOneThatIsNamed() {
        starting.withPropertyValues("inkom.policy=kiruna").run(started -> assertThat(
                        started.getBean(Policies.class).current().municipality())
                .isEqualTo("Kiruna kommun"));
    }

    @Test
    void startsWithAFileOfTheMunicipalitysOwn() throws IOException {
        Path own = file(PolicyFile.text("kungalv").replace("id: kungalv", "id: var-kommun"));

        starting.withPropertyValues("inkom.policy=" + own).run(started -> assertThat(
                        started.getBean(Policies.class).current().id())
                .isEqualTo("var-kommun"));
    }

    @Test
    void refusesToStartWithABrokenFileAndSaysWhere() throws IOException {
        String text = PolicyFile.text("kungalv");
        Path own = file(text.replace("kind: OFFICE_HOURS", "kind: KONTORSTID"));
        int line = text.substring(0, text.indexOf("kind: OFFICE_HOURS")).split("\n", -1).length;

        starting.withPropertyValues("inkom.policy=" + own).run(refused -> {
            assertThat(refused).hasFailed();
            Throwable cause = refused.getStartupFailure();
            var told = new BrokenPolicyAnalyzer().analyze(cause);
            assertThat(told).isNotNull();
            assertThat(told.getDescription())
                    .contains(own.toString(), "line " + line + ", column ", "kind", "OFFICE_HOURS");
        });
    }

    @Test
    void refusesToStartWithoutOne() {
        starting.withPropertyValues("inkom.policy=/finns/inte.yaml").run(refused -> assertThat(refused)
                .getFailure()
                .rootCause()
                .hasMessageContaining("/finns/inte.yaml")
                .hasMessageContaining("kungalv"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("egen.yaml"), text);
    }
}
