package se.inkom.planted.noticesblind.channels.notices;

import se.inkom.planted.noticesblind.events.messages.PostObserved;

final class Culprit {
    PostObserved words = new PostObserved();
}
