package se.inkom.command.adoption;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.inkom.events.Platform;
import se.inkom.events.cases.Classification;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One post of the scripted day and what the officer tries to do about it, the same under every policy. */
record ScriptedPost(
        String at,
        Platform on,
        String text,
        Classification kind,
        @Nullable String answer,
        boolean political,
        @Nullable String remove,
        boolean bare,
        @Nullable String waive,
        @Nullable String diary,
        boolean close) {

    static List<ScriptedPost> day() throws IOException {
        try (InputStream in = ScriptedPost.class.getResourceAsStream("/policies/scripted-day.yaml")) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(Objects.requireNonNull(in), new TypeReference<>() {});
        }
    }
}
