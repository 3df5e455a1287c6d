package se.inkom.query.takedowns;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static se.inkom.query.testing.Facts.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.inkom.events.cases.PictureTakenDown;
import se.inkom.events.cases.TakedownOpened;
import se.inkom.events.ids.CaseId;
import se.inkom.events.ids.PictureId;
import se.inkom.query.testing.ReadingRoom;

/** R60: what must be taken down is in a list until it is done. */
class TakedownsTest extends ReadingRoom {

    @Test
    void aTakedownIsListedUntilItIsDone() throws Exception {
        CaseId id = LEDGER.newCase();
        var picture = new PictureId(UUID.randomUUID());
        var answer = effect();
        LEDGER.happened(
                received(id, "td", LEDGER.post(id, "Eva", "x"), NOON), new TakedownOpened(id, picture, answer, NOON));
        caughtUp();
        read("/api/takedowns?limit=200")
                .andExpect(jsonPath("items[*].pictureId").value(hasItem(picture.toString())));

        LEDGER.happened(new PictureTakenDown(id, picture, answer, ANNA, NOON.plusSeconds(60)));
        caughtUp();
        read("/api/takedowns?limit=200")
                .andExpect(jsonPath("items[*].pictureId").value(not(hasItem(picture.toString()))));
        read("/api/takedowns?limit=200&state=DONE")
                .andExpect(jsonPath("items[*].pictureId").value(hasItem(picture.toString())))
                .andExpect(jsonPath("items[*].doneBy").value(hasItem("anna.lind")));
    }

    @Test
    void theListComesInPages() throws Exception {
        CaseId id = LEDGER.newCase();
        LEDGER.happened(received(id, "td", LEDGER.post(id, "Eva", "x"), NOON));
        for (int i = 0; i < 3; i++) {
            LEDGER.happened(new TakedownOpened(id, new PictureId(UUID.randomUUID()), effect(), NOON.plusSeconds(i)));
        }
        caughtUp();
        String page = read("/api/takedowns?limit=2").andReturn().getResponse().getContentAsString();
        String cursor = com.jayway.jsonpath.JsonPath.read(page, "$.nextCursor");
        read("/api/takedowns?limit=2&cursor={cursor}", cursor)
                .andExpect(jsonPath("items[0].pictureId").exists());
        read("/api/takedowns?cursor=nonsense")
                .andExpect(org.springframework.test.web.servlet.result.MockMvcResultMatchers.status()
                        .isBadRequest());
    }
}
