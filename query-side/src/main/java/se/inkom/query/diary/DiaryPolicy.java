package se.inkom.query.diary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.inkom.events.policy.PolicyAdopted;
import se.inkom.query.support.Columns;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an adopted policy says of diaries: the list of them is public, and so is the policy. */
@Component
class DiaryPolicy {
    private static final String USUAL_FORM = "{authority}{year}/{number}";
    private static final ObjectReader YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Document.class);

    private final JdbcClient db;

    DiaryPolicy(JdbcClient db) {
        this.db = db;
    }

    private record Document(
            @Nullable List<Authority> authorities, @Nullable Rules diary) {}

    private record Authority(String id, String name, String kind) {}

    private record Rules(
            @Nullable String form,
            @Nullable Integer registerWithinWeekdays,
            @Nullable List<Series> series) {}

    private record Series(
            String authority,
            @Nullable String form,
            @Nullable String externalExample) {}

    void adopted(long position, PolicyAdopted event) {
        Document policy = YAML.readValue(event.document());
        List<Authority> authorities = policy.authorities == null ? List.of() : policy.authorities;
        if (authorities.isEmpty()) {
            return;
        }
        Rules rules = policy.diary == null ? new Rules(null, null, null) : policy.diary;
        var columns = new Columns<Authority>()
                .with("authority", "text", Authority::id)
                .with("position", "bigint", a -> position)
                .with("name", "text", Authority::name)
                .with("kind", "text", Authority::kind)
                .with("form", "text", a -> form(rules, a.id()))
                .with("external_example", "text", a -> series(rules, a.id())
                        .map(Series::externalExample)
                        .orElse(null))
                .with(
                        "register_within",
                        "int",
                        a -> rules.registerWithinWeekdays == null ? 1 : rules.registerWithinWeekdays);
        db.sql("insert into diary_authority as a (" + columns.names() + ") select * from " + columns.asTable()
                        + " on conflict (authority) do update set " + columns.fromExcluded()
                        + " where a.position < excluded.position")
                .params(columns.values(authorities))
                .update();
    }

    private static String form(Rules rules, String authority) {
        String common = rules.form == null ? USUAL_FORM : rules.form;
        return series(rules, authority).map(Series::form).orElse(common);
    }

    private static Optional<Series> series(Rules rules, String authority) {
        return rules.series == null
                ? Optional.empty()
                : rules.series.stream()
                        .filter(s -> s.authority.equals(authority))
                        .findFirst();
    }
}
