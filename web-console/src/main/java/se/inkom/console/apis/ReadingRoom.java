package se.inkom.console.apis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import se.inkom.console.signin.Person;

/** The query API. */
@Component
public class ReadingRoom {
    private final Api api;

    ReadingRoom(ApiProperties properties) {
        this.api = new Api(properties.query(), properties);
    }

    public Sla.Board board(Question asked, Person reader) {
        return api.get(asked.at("/api/sla/board"), Sla.Board.class, reader);
    }

    public Sla.Series series(Question asked, Person reader) {
        return api.get(asked.at("/api/sla/series"), Sla.Series.class, reader);
    }

    public Sla.Arrivals arrivals(Question asked, Person reader) {
        return api.get(asked.at("/api/sla/arrivals"), Sla.Arrivals.class, reader);
    }

    public Sla.Breakdown by(Question asked, Person reader) {
        return api.get(asked.at("/api/sla/by"), Sla.Breakdown.class, reader);
    }

    public Page<Sla.Next> next(Question asked, Person reader) {
        return api.get(asked.at("/api/sla/next"), new ParameterizedTypeReference<>() {}, reader);
    }

    public Page<Sla.Run> runs(Question asked, Person reader) {
        return api.get(asked.at("/api/sla/cases"), new ParameterizedTypeReference<>() {}, reader);
    }

    public Page<Cases.Row> cases(Question asked, Person reader) {
        return api.get(asked.at("/api/cases"), new ParameterizedTypeReference<>() {}, reader);
    }

    public Cases.Whole whole(UUID caseId, Person reader) {
        return api.get("/api/cases/" + caseId, Cases.Whole.class, reader);
    }

    public Cases.Story story(UUID caseId, Person reader) {
        return api.get("/api/cases/" + caseId + "/history", Cases.Story.class, reader);
    }

    /** Empty where the reading room reckons no clocks for the case. */
    public Cases.Deadlines deadlines(UUID caseId, Person reader) {
        try {
            return api.get("/api/cases/" + caseId + "/deadlines", Cases.Deadlines.class, reader);
        } catch (Refusal refusal) {
            if (refusal.status() == 404) {
                return new Cases.Deadlines(List.of());
            }
            throw refusal;
        }
    }

    public Cases.Duties duties(Person reader) {
        return api.get(new Question(Map.of("limit", "200")).at("/api/duties"), Cases.Duties.class, reader);
    }

    public List<Cases.Watch> supervision(Person reader) {
        return api.get("/api/supervision", new ParameterizedTypeReference<>() {}, reader);
    }

    /** @param account must be one of those that {@link #supervision} names */
    public List<Cases.Look> looks(String account, Person reader) {
        return api.get(
                new Question(Map.of("limit", "100")).at("/api/supervision/" + Paths.segment(account)),
                new ParameterizedTypeReference<>() {},
                reader);
    }

    /** Hands on a file of the board. */
    public void file(String name, Question asked, Person reader, FileReceiver receiver) {
        api.stream(
                asked.at("/api/sla/" + Paths.segment(name) + ".csv"),
                reader,
                (headers, body) -> receiver.take(
                        headers.getFirst("Content-Type"), headers.getFirst("Content-Disposition"), body.getBody()));
    }
}
