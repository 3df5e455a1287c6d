package se.inkom.query.diary;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody which diaries there are (L6); no login. */
@RestController
class DiariesApi {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Diaries diaries;

    DiariesApi(Diaries diaries) {
        this.diaries = diaries;
    }

    @GetMapping("/public/diaries")
    ResponseEntity<List<PublishedDiary>> publishedDiaries() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(diaries.all());
    }
}
