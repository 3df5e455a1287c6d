package se.inkom.command.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where policies lie as text: shipped with Inkom by name, or a file of the municipality's own. */
public final class PolicyFile {
    /** A name of two keys is an error, not the last one's win. Fields that are not known any more, or not yet, are skipped. */
    static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final List<String> SHIPPED = List.of("kungalv", "kiruna");

    private PolicyFile() {}

    /**
     * The text that {@code inkom.policy} means.
     *
     * @throws BrokenPolicy when there is no such policy
     */
    public static String text(String nameOrPath) {
        if (SHIPPED.contains(nameOrPath)) {
            return resource(nameOrPath + ".yaml");
        }
        try {
            return Files.readString(Path.of(nameOrPath));
        } catch (IOException e) {
            throw new BrokenPolicy(
                    nameOrPath,
                    List.of(new BrokenPolicy.Fault(
                            0,
                            0,
                            "inkom.policy is neither one of " + SHIPPED + " nor a file that can be read as UTF-8")));
        }
    }

    /** One that is shipped, checked. */
    public static Policy shipped(String name) {
        return PolicyReader.check(text(name), name);
    }

    static CommonGround commonGround() {
        return YAML.readValue(resource("common-ground.yaml"), CommonGround.class);
    }

    static String resource(String name) {
        try (InputStream in = PolicyFile.class.getResourceAsStream("/policies/" + name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
