package se.inkom.query.publicdiary;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.inkom.query.diary.DiaryLine;
import se.inkom.query.diary.DiaryLines;
import se.inkom.query.diary.LineFilter;
import se.inkom.query.support.Page;
import se.inkom.web.ProblemException;

/** The public diary for people: a search, the list of a day (postlista), a matter, and the accessibility statement. */
@Controller
class PublicDiaryPages {
    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";
    private static final int ROWS = 50;
    private static final int ROWS_OF_A_DAY = 200;

    private final DiaryLines lines;
    private final PublicDiaryProperties policy;

    PublicDiaryPages(DiaryLines lines, PublicDiaryProperties policy) {
        this.lines = lines;
        this.policy = policy;
    }

    /** What stands in the search form. */
    record Asked(String authority, String from, String to, String q) {}

    /** An authority to choose. */
    record Choice(String id, String title) {}

    /** An entry and what the page calls its parts. */
    record Row(PublicEntry entry, String direction, String day, String authority) {}

    @ModelAttribute("policy")
    PublicDiaryProperties policy() {
        return policy;
    }

    @GetMapping(path = "/public/diary", produces = HTML)
    String search(
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            HttpServletResponse response) {
        var asked = new Asked(authority, from, to, q);
        model.addAttribute("asked", asked);
        model.addAttribute("searching", !(authority + from + to + q).isBlank());
        model.addAttribute("choices", choices());
        try {
            LineFilter filter = PublicFilter.of(authority, date(from), date(to), q, policy);
            show(lines.newest(filter, ROWS, DiaryLines.cursor(cursor)), model);
            model.addAttribute("next", next(asked, (String) model.getAttribute("nextCursor")));
        } catch (DateTimeParseException | ProblemException wrong) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("rows", List.of());
            model.addAttribute(
                    "error",
                    wrong instanceof DateTimeParseException
                            ? "Ett datum kunde inte läsas. Skriv det som 2026-11-20."
                            : "Sökningen kunde inte läsas. Korta sökorden eller börja om från början.");
        }
        return "search";
    }

    @GetMapping(path = "/public/diary/{authority}/{day}", produces = HTML)
    String dayOf(
            @PathVariable String authority,
            @PathVariable String day,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            HttpServletResponse response) {
        LocalDate date;
        try {
            date = LocalDate.parse(day);
        } catch (DateTimeParseException noDay) {
            return missing(model, response);
        }
        var filter = new LineFilter(authority, date, date, null, false);
        show(lines.newest(filter, ROWS_OF_A_DAY, DiaryLines.cursor(cursor)), model);
        String nextCursor = (String) model.getAttribute("nextCursor");
        model.addAttribute("authority", authority);
        model.addAttribute("title", policy.title(authority));
        model.addAttribute("date", date);
        model.addAttribute("day", EntryWords.day(date));
        model.addAttribute("before", lines.dayBefore(authority, date).orElse(null));
        model.addAttribute("after", lines.dayAfter(authority, date).orElse(null));
        model.addAttribute(
                "next",
                nextCursor == null
                        ? null
                        : path(authority, date).queryParam("cursor", nextCursor).toUriString());
        return "day";
    }

    @GetMapping(path = "/public/diary/matter", produces = HTML)
    String matter(@RequestParam(defaultValue = "") String number, Model model, HttpServletResponse response) {
        List<DiaryLine> found = lines.ofMatter(number);
        if (found.isEmpty()) {
            return missing(model, response);
        }
        model.addAttribute("matter", rows(found).getFirst());
        model.addAttribute("rows", rows(found));
        return "matter";
    }

    @GetMapping(path = "/public/accessibility", produces = HTML)
    String accessibility(Model model) {
        LocalDate assessed = policy.accessibility().assessedOn();
        model.addAttribute("assessed", assessed == null ? null : EntryWords.day(assessed));
        return "accessibility";
    }

    private static String missing(Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("heading", "Sidan finns inte");
        return "missing";
    }

    private void show(Page<DiaryLine> page, Model model) {
        model.addAttribute("rows", rows(page.items()));
        model.addAttribute("nextCursor", page.nextCursor());
    }

    private List<Row> rows(List<DiaryLine> found) {
        return found.stream()
                .map(line -> PublicEntry.of(line, policy))
                .map(entry -> new Row(
                        entry,
                        EntryWords.direction(entry.direction()),
                        path(entry.authority(), entry.date()).toUriString(),
                        policy.title(entry.authority())))
                .toList();
    }

    private List<Choice> choices() {
        return lines.authorities().stream()
                .map(id -> new Choice(id, policy.title(id)))
                .toList();
    }

    private static @Nullable LocalDate date(String text) {
        return text.isBlank() ? null : LocalDate.parse(text.strip());
    }

    private static UriComponentsBuilder path(String authority, LocalDate day) {
        return UriComponentsBuilder.fromPath("/public/diary").pathSegment(authority, day.toString());
    }

    private static @Nullable String next(Asked asked, @Nullable String cursor) {
        return cursor == null
                ? null
                : UriComponentsBuilder.fromPath("/public/diary")
                        .queryParam("authority", "{a}")
                        .queryParam("from", "{f}")
                        .queryParam("to", "{t}")
                        .queryParam("q", "{q}")
                        .queryParam("cursor", "{c}")
                        .encode()
                        .buildAndExpand(asked.authority, asked.from, asked.to, asked.q, cursor)
                        .toUriString();
    }
}
