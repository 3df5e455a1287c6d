package se.inkom.planted.torgetathome.channels.meta;

import se.inkom.planted.torgetathome.house.torget.Page;

class Culprit {
    Page page = new Page();
}
