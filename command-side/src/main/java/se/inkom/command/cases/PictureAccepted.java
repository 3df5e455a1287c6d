package se.inkom.command.cases;

import java.util.List;
import se.inkom.events.ids.ConsentId;
import se.inkom.events.ids.PictureId;

/** The picture is kept; its consents have ids in the order in which they were given. */
record PictureAccepted(PictureId pictureId, List<ConsentId> consents, long version) {}
